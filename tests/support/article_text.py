"""A text with what a real article has, and whole words drawn from it."""

import re

from hypothesis import assume
from hypothesis import strategies as st

# A paragraph a line, with everything that a real article had: a line cut off at its start, a stray
# full stop at a line's end, a quotation that closes after its full stop.
TEXT = (
    "La police a déclaré que l’armée avait « éliminé » des dizaines d’émeutiers dans la ville.\n"
    ", dans la matinée du 6 mars, des dizaines de soldats sont entrés sur la place. Le même 6 "
    "mars, la télévision a diffusé une vidéo.\n"
    "selon M. Durand, plus de 1\u202f000 blessés ; huit gardes auraient été tués. "
    "Il a dit : « C’est une attaque de toute urgence. » Le président a ensuite parlé. Fin. .\n"
    "Depuis l’indépendance, en trois décennies, jamais autant\u00a0! Vraiment."
)
WORDS = [match.span() for match in re.finditer(r"\S+", TEXT)]


@st.composite
def passages(draw, least=1, most=12):
    """Whole words of the text that stand there once."""
    first = draw(st.integers(0, len(WORDS) - least))
    last = draw(st.integers(first + least - 1, min(first + most, len(WORDS)) - 1))
    passage = TEXT[WORDS[first][0] : WORDS[last][1]]
    assume(TEXT.count(passage) == 1)
    return passage
