"""Where it happened: countries, seas, and the places named on the map; no legend and no axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.figures.style import Drawing, link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from analysis.figures.canvas import Sheet
    from analysis.figures.map_labels import Spot
    from analysis.figures.map_plan import Place, Plan
    from analysis.figures.map_window import Ring

_PLACE, _SEA = "protest", "state"  # colours


def draw(plans: tuple[Plan, Plan], alt: str) -> Drawing:
    """Draw a map in both sizes; raises ValueError when `alt` is blank."""
    from analysis.figures.save import render

    names = {place.row_ids[0]: spoken(place) for place in plans[0].map.places if place.row_ids}
    by_size = {one.size.name: one for one in plans}
    return render("locator", lambda size: figure(by_size[size.name]), alt, names)


def spoken(place: Place) -> str:
    """Return what a screen reader says of a place."""
    return f"{place.label}: {place.detail}" if place.detail else place.label


def figure(plan: Plan) -> Figure:
    """Draw the map at one size."""
    from analysis.figures.canvas import Sheet

    sheet = Sheet(plan.size)
    _grounds(sheet, plan)
    for place in plan.map.places:
        _dot(sheet, plan, place)
    if plan.region:
        _words(sheet, plan.region, "ink")
    for spots, colour in ((plan.lands, "muted"), (plan.seas, _SEA)):
        for spot in spots.values():
            _words(sheet, spot, colour)
    return sheet.cut(plan.view.height)


def _grounds(sheet: Sheet, plan: Plan) -> None:
    """Fill the lands, paler where it did not happen, and the region."""
    lands = {key: _points(rings) for key, rings in sorted(plan.outlines.items())}
    homes = [key for key in lands if key in plan.map.homes]
    for key in homes:
        sheet.land(lands[key], "rule", "rule" if len(homes) == 1 else "paper")
    for key in sorted(lands.keys() - set(homes)):
        sheet.land(lands[key], "wash", "paper")
    # Regions come from a finer file than countries: no sea or neighbour may show between them.
    sheet.land(_points(plan.tinted), "rule", "rule")
    sheet.land(_points(plan.tinted), _PLACE, "paper", alpha=0.25)


def _points(rings: Sequence[Ring]) -> list[list[tuple[float, float]]]:
    return [[(float(x), float(y)) for x, y in ring] for ring in rings]


def _dot(sheet: Sheet, plan: Plan, place: Place) -> None:
    """Draw a place's dot and, where there is room, its words and the line to them."""
    spot = plan.spots.get(place.place_id)
    url = link(place.row_ids[0]) if place.row_ids else ""
    if spot and spot.lead:
        sheet.rule(spot.lead, "muted")
    sheet.dot(*plan.view.at(place.longitude, place.latitude), _PLACE, hedged=False, url=url)
    if spot:
        # The small print is in ink here: on the tint of a region grey would be too pale to read.
        top = spot.box[1]
        sheet.words(spot.x, top, spot.words, url=url, align=spot.align, detail="ink")


def _words(sheet: Sheet, spot: Spot, colour: str) -> None:
    """Name an area, with a line to it where the name stands beside it."""
    if spot.lead:
        sheet.rule(spot.lead, "muted")
    sheet.words(spot.x, spot.box[1], spot.words, align=spot.align, colour=colour, detail=colour)
