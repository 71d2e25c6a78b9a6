## Numbers and people
quantity-exact = { $n }
quantity-at-least = at least { $n }
quantity-at-most = up to { $n }
quantity-more-than = more than { $n }
quantity-about = about { $n }
quantity-nearly = nearly { $n }
quantity-range = { $low } to { $high }
vague-10 = tens
vague-12 = dozens
vague-20 = scores
vague-100 = hundreds
vague-1000 = thousands
vague-10000 = tens of thousands
vague-100000 = hundreds of thousands
vague-1000000 = millions
vague-10000000 = tens of millions
vague-100000000 = hundreds of millions
vague-1000000000 = billions
vague-10000000000 = tens of billions
vague-100000000000 = hundreds of billions
vague-uncounted = « { $words } »
people-plain = { $n } { $who }
people-plain-elided = { $n } { $who }
people-vague = { $n } of { $who }
people-vague-elided = { $n } of { $who }
bounds-open = { $low } or more
bounds-closed = { $low } to { $high }

## Who says it, and how surely
according-to = according to { $by }
according-to-via = according to { $by }, via { $via }
by-via = { $by }, via { $via }
own-voice = the article in its own voice
own-voice-short = the article
no-claimant = the article, no source named
hedge-none = not hedged
hedge-conditional = hedged (French conditional: “reportedly”)
hedge-quoted = in quotation marks: « { $words } »
hedge-quoted-long = quoted words
label-conditional = { $label }, reportedly
label-quoted = { $label } (in quotation marks in the article)
note-quote = « { $quote } »

## Counts as sentences
claim-killed = { $hedge ->
    [conditional] { $who } { $n ->
        [one] was
       *[other] were
    } reportedly killed
   *[none] { $who } { $n ->
        [one] was
       *[other] were
    } killed
}
claim-injured = { $hedge ->
    [conditional] { $who } { $n ->
        [one] was
       *[other] were
    } reportedly injured
   *[none] { $who } { $n ->
        [one] was
       *[other] were
    } injured
}
claim-hospitalised = { $hedge ->
    [conditional] { $who } { $n ->
        [one] is
       *[other] are
    } reportedly in hospital
   *[none] { $who } { $n ->
        [one] is
       *[other] are
    } in hospital
}
claim-arrested = { $hedge ->
    [conditional] { $who } { $n ->
        [one] was
       *[other] were
    } reportedly arrested
   *[none] { $who } { $n ->
        [one] was
       *[other] were
    } arrested
}
claim-crowd = { $hedge ->
    [conditional] { $who } { $n ->
        [one] was
       *[other] were
    } reportedly in the streets
   *[none] { $who } { $n ->
        [one] was
       *[other] were
    } in the streets
}
claim-deployed = { $hedge ->
    [conditional] { $who } { $n ->
        [one] was
       *[other] were
    } reportedly deployed
   *[none] { $who } { $n ->
        [one] was
       *[other] were
    } deployed
}
claim-quoted = { $label }: { $n }
claim-quoted-bare = { $who } (« { $held } » in the article)
claim-date = { $claim } { $date }
claim-attributed = { $claim }, { $by }
claim-unattributed = { $claim }; the article names no source
claim-place = { $claim } ({ $place })
sentence = { $text }.

## Dates
on-day = on { $date }
on-days = on { $date }
in-month = in { $date }
from-to = from { $first } to { $last }
range = { $first }–{ $last }
from-to-wide = from { $first } to { $last }
range-wide = { $first } – { $last }
two-days = { $first } and { $last }
open-start = until { $last }
open-end = since { $first }
circa = about { $date }
uncertain = { $date } (uncertain)
undated = No date given
time-morning = morning
time-afternoon = afternoon
time-evening = evening
time-night = night
day-and-time = { $day }, { $time }
inferred = { $date } (inferred)
date-inferred = date inferred
basis-stated = stated
basis-year_inferred = day and month stated, year inferred
basis-inferred = inferred from the text
basis-undated = the article gives no date

## Measures
measure-killed = Said to be killed
measure-injured = Injured
measure-hospitalised = In hospital
measure-arrested = Arrested
measure-crowd = In the streets
measure-deployed = Deployed
key-killed = { $hedge ->
    [conditional] { $who } reportedly killed
   *[none] { $who } killed
}
key-injured = { $hedge ->
    [conditional] { $who } reportedly injured
   *[none] { $who } injured
}
key-hospitalised = { $hedge ->
    [conditional] { $who } reportedly in hospital
   *[none] { $who } in hospital
}
key-arrested = { $hedge ->
    [conditional] { $who } reportedly arrested
   *[none] { $who } arrested
}
key-crowd = { $hedge ->
    [conditional] { $who } reportedly in the streets
   *[none] { $who } in the streets
}
key-deployed = { $hedge ->
    [conditional] { $who } reportedly deployed
   *[none] { $who } deployed
}
key-quoted = { $who } “{ $held }”

## Numbered things
number-figure = Figure { $n }
number-table = Table { $n }
figure-data = Data of { $figure } (CSV)
figure-description = Description of { $figure }

## Title
kicker = { $sources ->
    [one] { $n } article, read closely
   *[other] { $n } articles, read closely
  }
about-rests = Rests on
about-source = { $n } news article in French, supplied without { $missing }. It is the only source: nothing is added from elsewhere except the year, place coordinates and map outlines.
about-source-other = { $n } { $sources ->
    [one] source
   *[other] sources
} in { $language }, listed in the method section.
missing-title = a title
missing-author = an author
missing-publisher = a publisher
missing-url = an address
missing-published = a date
about-read = How to read it
about-read-text = Every count and date taken from the article is a link. It leads to the sentence it comes from, with who says it and how surely.
about-shown = This edition
about-as-of = What had happened by { $day }. { $n } { $undated ->
    [one] undated event or count is
   *[other] undated events and counts are
  } left out, because the article does not say when { $undated ->
    [one] it
   *[other] they
  } happened.
about-rule = Vague counts coded by the rule “{ $rule }”
rule-strict = strict
rule-acled = ACLED

## At a glance
summary-title = At a glance
summary-rows = Behind this page: { $events } events, { $claims } counts and { $facts } background facts, each with its quote.
summary-dated-number = { $dated } of { $all }
summary-dated-label = events can be dated, { $inferred } of them by inference
summary-dated-source = the other { $undated } have no date in the article
nothing-yet = Nothing that the article dates had happened by { $day }.

## Timeline
timeline-title = Timeline
timeline-lede = This report counts { $all } events in the article and can date { $dated } of them, from { $first } to { $last }; the year is not in the article, and { $inferred } of these dates are inferred from the text. The other { $undated } carry no date: in { $figure } they stand beside the axis, not on it.
timeline-lede-dated = This report counts { $all } events that had happened by then, from { $first } to { $last }.
timeline-figure = { $lane ->
    [none] { $dated } of the { $all } events can be dated
    [protest] { $dated } of the { $all } events can be dated, none of them a protest
    [state] { $dated } of the { $all } events can be dated, none of them an act of the State
   *[outside] { $dated } of the { $all } events can be dated; the intervention from outside can’t
  }
timeline-note = Filled: not hedged. Hollow: hedged in the article (in the conditional of hearsay, or a word held in quotation marks). A bar fills the time that the article gives: part of a day, a day, several days. Events are grouped by who acted.
timeline-alt = Timeline of { $all } events. { $dated } are dated, from { $first } to { $last }; { $undated } are undated.
event-line = { $when }: { $what }
event-line-by = { $when }: { $what } ({ $by })
lane-protest = Protest and riots
lane-state = The state responds
lane-outside = Intervention from outside
lane-unsaid = Others, or actor not identified
lane-undated = No date in the article
map-figure = { $first } first, on { $date }; { $last } { $days ->
    [0] the same day
    [one] a day later
   *[other] { $days_words } days later
  }
map-figure-one = { $first }, on { $date }
map-note = Outlines: Natural Earth. Town coordinates: GeoNames. The shaded area is the region of { $region }.
map-note-plain = Outlines: Natural Earth. Town coordinates: GeoNames.
map-alt = Map of { $country }. { $list }.
map-line = { $place }: { $what }
map-what = { $date }, { $label }
map-detail = { $date }
events-title = Every event, in order; those without a date last
column-when = When
column-what = What
column-where = Where
column-who = Who says so

## Casualties
casualties-title = Casualties and crowds
casualties-lede = The article gives { $harm } counts of people harmed: { $hedged_words } { $hedged ->
    [one] is
   *[other] are
  } hedged, and { $unsourced_words } { $unsourced ->
    [one] names
   *[other] name
  } no source.
harm-figure = { $exact ->
    [0] No count of people harmed is exact
    [one] Only { $exact_words } count of people harmed is exact, and it is { $exact_hedged ->
        [0] not hedged
       *[other] hedged
      }
   *[other] { $exact_words } of { $all } counts of people harmed are exact
  }
harm-note = Dot: an exact count. Bar with an open arrow: “more than”. Fading bar: a vague count, from the least its words can mean. Hollow: hedged in the article.
harm-alt = { $all } counts of people harmed.
crowds-figure = The largest crowd the article counts: { $most }
crowds-note = Drawn apart from the harm and on another scale. Counts of different days and places are not added.
crowds-alt = { $all } counts of crowds and of people deployed.
claims-title = Every count, with who makes it and how surely
column-count = Count
column-date = Date
column-surely = How surely
sums-title = What can’t be added up
sums-lede = This report adds no counts together. Here is why.
sum-part = { $part } are among the { $whole }: adding them would count the same people twice.
sum-two = { $first } and { $second }: no total. These counts differ: { $reasons }.
sum-crowds = { $list }: no total, because they were counted on different days or in different places, and may include the same people.
reason-groups = they are of different people
reason-sources = they rest on different sources
reason-vague = a count is vague
reason-one-source = only a single count names its source
reason-hedged = each is hedged in its own way
rules-title = The same words under both coding rules
rules-lede = The words { $word } become a number only by a rule. The strict rule keeps the floor that the words guarantee and leaves the top open. ACLED’s convention, made for deaths and applied here to every count, gives a single cautious number.
rules-caption = What each wording is coded as
column-wording = The article’s words
column-of = What is counted
column-strict = Strict rule
column-acled = ACLED’s convention
rules-used = This edition uses the { $rule } rule.

## Context
context-title = Context
context-lede = What the article says of the background, and no more.
long-view-title = The long view
long-view-figure = { $first } to { $last }: the article’s long view has { $dated_words } { $dated ->
    [one] date
   *[other] dates
  } and { $lengths_words } { $lengths ->
    [one] length
   *[other] lengths
  } of time
long-view-figure-plain = { $first } to { $last }: the dates in the article’s long view
long-view-note = The article gives the length of the rule, { $length }, but neither its beginning nor its end; it is drawn to the scale of the axis, apart from it.
long-view-note-plain = Years as the article gives them.
long-view-alt = The long view: { $list }.
long-view-undated = A length, without dates
unit-decades = { $n } decades
unit-years = { $n } years
topic-prices = Prices
topic-politics = Politics
topic-economy = Economy
topic-alliance = The alliance
topic-places = The places
members-count = The article names { $n } members: { $list }.

## Evidence
evidence-title = Evidence
evidence-lede = All { $n } rows, in the order of the article. Each quote stands in its sentence, in the article’s French; our translation follows.
evidence-lede-same = All { $n } rows, in the order of the article. Each quote stands in its sentence.
evidence-events = Events
evidence-claims = Counts
evidence-context = Background
evidence-who = Who says it
evidence-surely = How surely
evidence-when = When
evidence-where = Where
evidence-coded = Coded as
evidence-coded-text = strict: { $strict } · ACLED: { $acled }
evidence-part = Part of
evidence-row = Row
evidence-row-text = { $file }, row { $row } · characters { $start }–{ $end }
evidence-backlinks = Cited in
evidence-translation = { $text }

## Method
method-title = Method and limits
method-curation-title = How the tables were made
method-dates-title = Dates
method-dates = { $stated } rows have their day and month stated and their year inferred; { $inferred } are inferred from the text. { $undated } events and counts have no date and get none.
method-counts-title = Counts
method-counts = The words are the data. A published table of phrases turns each wording into a lower and an upper bound under each rule ({ $table }); under the strict rule a count is never made narrower than its words.
method-mood-title = Who says it, and how surely
method-mood = Where the article uses the conditional of hearsay, so does this report (“reportedly”). Where it holds a word in quotation marks, the marks stay. Of the { $all } counts, { $own_words } { $own ->
    [one] names
   *[other] name
  } no source; none is supplied here.
method-limits-title = What the article does not tell
method-excluded-title = Left out on purpose
method-excluded = « { $quote } »: { $reason }.
exclusion-relative-time = a relative time with no point of reference
method-reproduce-title = Reproduce it
method-reproduce = In the project folder, { $command } rebuilds this document from the tables. The parameters of this edition:
method-notebooks = The notebooks as they were run for this edition stand beside it: { $list }.
method-own = { $n ->
    [one] { $number } passage is marked as its author’s own calculation: its numbers do not lead back to the article.
   *[other] { $number } passages are marked as their author’s own calculation: their numbers do not lead back to the article.
}
method-parameters = Parameters of this edition
method-fonts = Type: Report Sans and Report Serif, cut from Source Sans 3 and Source Serif 4 (Adobe, SIL Open Font License).
method-maps = Map outlines: Natural Earth (public domain). Town coordinates: { $coordinates }.
column-parameter = Parameter
column-value = Value
parameter-case = Case
parameter-language = Language
parameter-as_of = Shown up to
parameter-coding_rule = Coding rule
value-all = everything
not-yet = (later than this edition)

## Coverage
coverage-figure = All { $all } passages that state a number, a date, a doubt or somebody’s words are accounted for
coverage-figure-open = { $open } of { $all } passages that state a number, a date, a doubt or somebody’s words are not accounted for
coverage-note = Each strip is a sentence of the article, as long as it has letters. Full: in the quote of a row. Hollow: left out on purpose, with a reason. Standing out of its strip: neither.
coverage-alt = { $sentences } sentences with { $all } passages to account for: { $used } used, { $excluded } left out on purpose, { $open } open.
coverage-used = used
coverage-excluded = left out on purpose
coverage-open = open
coverage-line-used = { $passage } ({ $kind })
coverage-line-excluded = { $passage } ({ $kind }), left out: { $reason }
coverage-line-open = { $passage } ({ $kind }), not accounted for
coverage-kind-number = number
coverage-kind-approximate = vague number
coverage-kind-date = date or time
coverage-kind-quotation = quoted words
coverage-kind-hedge = hedge
coverage-kind-attribution = attribution
