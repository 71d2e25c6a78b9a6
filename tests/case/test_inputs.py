from analysis.case.inputs import declared, files_of, strays


def test_the_shipped_case_has_no_strays_and_only_declared_files(root):
    folder = root / "data" / "kazakhstan-2022"
    own = declared(folder)
    assert strays(folder, own) == []
    assert "sources/article.fr.txt" in files_of(folder)
    assert "README.md" not in files_of(folder)
