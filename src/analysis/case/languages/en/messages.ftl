## Numbers and people
quantity-exact = { $n }
quantity-none = { $gender ->
   *[masculine] none
  }
share-percent = { $n }%
share-half = half
share-third = a third
share-two-thirds = two thirds
share-quarter = a quarter
share-three-quarters = three quarters
share-most = most
quantity-at-least = at least { $n }
quantity-at-most = up to { $n }
quantity-fewer-than = { $share ->
    [yes] less
   *[no] fewer
} than { $n }
quantity-more-than = more than { $n }
quantity-about = about { $n }
quantity-nearly = nearly { $n }
quantity-range = { $low } to { $high }
vague-10 = dozens
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
uncounted-several = several
uncounted-many = many
uncounted-a-few = a few
uncounted-few = few
uncounted-a-number = a number
uncounted-a-handful = a handful
number-one = one
people-plain = { $n } { $who }
people-plain-elided = { $n } { $who }
people-share = { $n } of the { $who }
people-share-elided = { $n } of the { $who }
people-listed = { $who } ({ $n })
people-vague = { $n } of { $who }
people-vague-elided = { $n } of { $who }
bounds-open = { $low } or more
bounds-closed = { $low } to { $high }

## Who says it, and how surely
according-to = according to { $by }
according-to-via = according to { $by }, via { $via }
by-via = { $by }, via { $via }
own-voice = the article itself
no-source = no source named
hedge-none = not hedged
hedge-conditional = { $source ->
    [french] hedged: in the French conditional
   *[other] hedged: “reportedly” or the like
}
hedge-quoted = in quotation marks: { $words }
hedge-quoted-long = quoted words
label-conditional = { $label }, reportedly
label-quoted = { $label } (in quotation marks in the article)
note-quote = { $quote }

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
   *[none] { $who } { $dated ->
        [yes] { $n ->
            [one] was
           *[other] were
        }
       *[no] { $n ->
            [one] is
           *[other] are
        }
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
    } reportedly gathered
   *[none] { $who } { $n ->
        [one] was
       *[other] were
    } gathered
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
claim-people = { $hedge ->
    [conditional] { $who } { $n ->
        [one] was
       *[other] were
    } reportedly { $done }
   *[none] { $who } { $n ->
        [one] was
       *[other] were
    } { $done }
}
claim-money = { $hedge ->
    [conditional] { $who }, reportedly
   *[none] { $who }
}
done-missing = missing
done-displaced = displaced
done-detained = detained
done-evacuated = evacuated
done-rescued = rescued
done-buildings-destroyed = destroyed
done-buildings-damaged = damaged
noun-people = { $n ->
    [one] person
   *[other] people
}
noun-buildings-destroyed = { $n ->
    [one] building
   *[other] buildings
}
noun-buildings-damaged = { $n ->
    [one] building
   *[other] buildings
}
noun-money = in money
claim-quoted = { $label }: { $n }
claim-quoted-bare = { $who } ({ $held } in the article)
claim-bare = { $who }
claim-date = { $claim } { $date }
claim-date-apart = { $claim }, { $date }
claim-attributed = { $claim }, { $by }
claim-unattributed = { $claim }; the article names no source
claim-place = { $claim } ({ INNER($place) })
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
span-open-end = from { $first } on
circa = about { $date }
end-circa = about { $date }
around = around { $date }
perhaps = possibly { $date }
uncertain = { $date } (uncertain)
said-on = said { $date }
undated = No date given
time-morning = morning
time-afternoon = afternoon
time-evening = evening
time-night = night
time-dawn = dawn
time-noon = midday
time-about = about { $time }
day-and-time = { $day }, { $time }
day-at = { $day } at { $time }
day-around = { $day } at { $time }
day-from-to = { $day } from { $first } to { $last }
night-of = night of { $first }–{ $last }
in-the-night = on the night of { $first } to { $last }
clock = { $named ->
    [midnight] midnight
    [noon] noon
    [am] { $sharp ->
        [yes] { $hour12 } a.m.
       *[no] { $hour12 }.{ $minutes } a.m.
    }
   *[pm] { $sharp ->
        [yes] { $hour12 } p.m.
       *[no] { $hour12 }.{ $minutes } p.m.
    }
  }
inferred = { $date } (date inferred)
inferred-place = { $place } (place inferred)
date-inferred = date inferred
date-approximate = date approximate
date-uncertain = date uncertain
basis-stated = stated
basis-year_inferred = day and month stated, year inferred
basis-inferred = inferred from the text
basis-undated = the article gives no date

## Measures
measure-quoted = { $held }
measure-killed = { $hedge ->
    [conditional] Reportedly killed
   *[none] Killed
}
measure-injured = { $hedge ->
    [conditional] Reportedly injured
   *[none] Injured
}
measure-hospitalised = { $hedge ->
    [conditional] Reportedly in hospital
   *[none] In hospital
}
measure-arrested = { $hedge ->
    [conditional] Reportedly arrested
   *[none] Arrested
}
measure-share = { $measure }, as a share
measure-missing = Missing
measure-displaced = Displaced
measure-detained = Detained
measure-evacuated = Evacuated
measure-rescued = Rescued
measure-buildings-destroyed = Buildings destroyed
measure-buildings-damaged = Buildings damaged
measure-money = Sums of money
measure-crowd = Crowds
measure-deployed = Forces deployed
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
    [conditional] { $who } reportedly gathered
   *[none] { $who } gathered
}
key-deployed = { $hedge ->
    [conditional] { $who } reportedly deployed
   *[none] { $who } deployed
}
key-people = { $hedge ->
    [conditional] { $who } reportedly { $done }
   *[none] { $who } { $done }
}
key-money = { $hedge ->
    [conditional] { $who }, reportedly
   *[none] { $who }
}
key-quoted = { $who } { $held }

## Numbered things
number-figure = Figure { $n }
number-table = Table { $n }
figure-data = Data of { $figure } (CSV)
reference = { $label }
figure-description = Description of { $figure }

## Title
kicker = { $sources ->
    [one] { $n } article, read closely
   *[other] { $n } articles, read closely
  }
about-rests = Rests on
about-source = { $n } news article { $spoken }, supplied without { $missing }. It is the only source: { $added }.
about-added = nothing is added but { $list }
added-year = the year
added-coordinates = place coordinates
added-outlines = map outlines
added-vocabulary = the vocabulary in which events are coded
about-unknown = Not known{ $sources ->
    [one] {""}
   *[other] {" "}of any of them
  }: { $list }.
in-language = in { $language }
about-sources = { $n } { $sources ->
    [one] news article
   *[other] news articles
  } { $spoken }: { $list }.
source-title = “{ $title }”
source-letter = source { $letter }
source-licence = licence: { $licence }
source-lacking = { $source } (not known: { $unknown })
source-quoted = { $source }: { $text }
unknown-title = title
unknown-author = author
unknown-publisher = publisher
unknown-published = date
unknown-url = address
unknown-licence = licence
missing-title = a title
missing-author = an author
missing-publisher = a publisher
missing-url = an address
missing-published = a date
about-read = How to read it
about-read-text = Underlined words lead to { $sources ->
        [one] the passage of the article that
       *[other] the passage of an article that
    } they rest on, with who says it and how surely.{ $mood ->
    [french] {" "}“Reportedly” stands for the French conditional, the mood in which the French press puts what it has not confirmed.
   *[none] {""}
}
untitled = { $sources ->
    [one] What an article says
   *[other] What the articles say
}
about-shown = This edition
about-as-of = What had happened by { $day }. { $n } { $undated ->
    [one] undated event or count is left out, because { $sources ->
        [one] the article does not say
       *[other] the articles do not say
    } when it happened.
   *[other] undated events and counts are left out, because { $sources ->
        [one] the article does not say
       *[other] the articles do not say
    } when they happened.
  }
about-as-of-all = What had happened by { $day }.
about-rule = Vague counts coded by the { $rule } rule
rule-strict = strict
rule-acled = ACLED

## At a glance
summary-title = At a glance
summary-rows = Behind this page: { $list }, each with its quote.
summary-events = { $number } { $n ->
    [one] event
   *[other] events
  }
summary-claims = { $number } { $n ->
    [one] count
   *[other] counts
  }
summary-context = { $number } { $n ->
    [one] background fact
   *[other] background facts
  }
nothing-yet = Nothing that { $sources ->
    [one] the article dates
   *[other] the articles date
} had happened by { $day }.
no-counts-yet = No count that { $sources ->
    [one] the article dates
   *[other] the articles date
} is of { $day } or before.
no-events = No event is coded from { $sources ->
    [one] the article
   *[other] the articles
}.
no-counts = No count is coded from { $sources ->
    [one] the article
   *[other] the articles
}.
no-context = No background is coded from { $sources ->
    [one] the article
   *[other] the articles
}.
no-dates = { $sources ->
    [one] The article reports
   *[other] The articles report
} { $all } { $events ->
    [one] event, without a date
   *[other] events, none of them dated
}.

## Timeline
timeline-title = Timeline
timeline-lede = { $sources ->
    [one] The article reports
   *[other] The articles report
} { $all } { $events ->
    [one] event
   *[other] events
  } and { $sources ->
    [one] dates
   *[other] date
} { $dated } of them, { $span }{ $asides }. { $rest ->
    [one] The other carries no date: in { $figure } it stands apart from the days.
   *[other] The other { $undated } carry no date: in { $figure } they stand apart from the days.
}
timeline-lede-dated = { $sources ->
    [one] The article dates
   *[other] The articles date
} { $all } { $events ->
    [one] event
   *[other] events
  }{ $as_of ->
    [yes] {" "}that had happened by then
   *[no] {""}
}, { $span }{ $asides }.
aside-no-year = ; { $sources ->
    [one] it gives
   *[other] they give
} no year
aside-inferred = , and { $dated ->
    [one] its date is inferred from the text
   *[other] { $inferred } of these dates { $guesses ->
        [one] is
       *[other] are
    } inferred from the text
}
timeline-figure = { $dated } { $events ->
    [one] event has
   *[other] events have
  } a date, { $span }
timeline-note = Full: { $sources ->
        [one] the article’s own statement
       *[other] an article’s own statement
    }. Outlined with a line inside: somebody’s claim. Hollow: { $sources ->
        [one] hedged in the article
       *[other] hedged in its article
    }. Dashed: date inferred. A bar fills the time { $sources ->
        [one] that the article gives
       *[other] that the articles give
    }: part of a day, a day, several days. Events are grouped by { $by ->
    [actor] who acted
   *[kind] what they were
  }.
timeline-note-unsure = Dashed as well: date approximate or uncertain.
timeline-note-open = An arrow: { $sources ->
        [one] the article does not say
       *[other] the articles do not say
    } when it began, or ended.
timeline-note-short = A stroke: a time too short for its bar to be seen.
timeline-alt = Timeline of { $all } { $events ->
    [one] event
   *[other] events
  }. { $dated } with a date, { $span }; { $undated } without.
timeline-alt-dated = Timeline of { $all } { $events ->
    [one] event
   *[other] events
  }, { $span }.
event-line = { $when }: { $what }
event-line-by = { $when }: { $what } ({ INNER($by) })
lane-unrest = Protests and riots
lane-violence = Fighting and violence
lane-mishap = Accidents and disasters
lane-response = Help and inquiry
lane-affairs = Work and public life
lane-others = Other events
lane-unsaid = Others, or actor not identified
lane-undated = No date in { $sources ->
        [one] the article
       *[other] the articles
    }
map-figure = { $first } first, on { $date }; { $last } { $days ->
    [0] the same day
    [one] a day later
   *[other] { $days_words } days later
  }
map-figure-one = { $first }, { $date }
map-figure-dates = { $first } first, on { $date }; { $last } on { $last_date }
map-figure-where = Where it happened: { $places }
map-elsewhere = elsewhere
map-note-outlines = Outlines: Natural Earth.
map-note-coordinates = Town coordinates: { $list }.
map-note-region = The shaded area is the region of { $region }.
map-note-unnamed = Where there is no room for its name, a place is a mere dot; the description of the figure lists all of them.
map-of = Map of { $country }.
map-bare = Map.
map-line = { $place }, { $what }
map-what = { $date }: { $label }
map-detail = { $date }
events-title = Every event, in order; those without a date last
events-folded = Every event as a table
column-when = When
column-what = What
column-where = Where
column-who = Who says so
column-source = Source
telling-date = It gives another date: { $value }.
telling-time = It gives another time: { $value }.
telling-place = It gives another place: { $value }.

## Casualties
casualties-title = { $shown ->
    [both] Casualties and crowds
    [harm] Casualties
    [counts] Casualties and other counts
    [crowds] Crowds
   *[neither] Counts
}
casualties-lede = { $sources ->
    [one] The article gives
   *[other] The articles give
} { $harm } { $counts ->
    [one] count
   *[other] counts
  } of people harmed{ $counts ->
    [one] {""}
   *[other] { $hedged ->
        [0] , none of them hedged
       *[other] : { $hedged_words } { $hedged ->
            [one] is hedged
           *[other] are hedged
          }
      }{ $unsourced ->
        [0] {""}
       *[other] , and { $unsourced_words } { $unsourced ->
            [one] names no source
           *[other] name no source
          }
      }
  }.
harm-figure = { $exact ->
    [0] No count of people harmed is an exact number
    [one] { $counts ->
        [one] The { $exact_words } count of people harmed
       *[other] Only { $exact_words } count of people harmed
      } is an exact number, and it is { $exact_hedged ->
        [0] not hedged
       *[other] hedged
      }
   *[other] { $exact_words } of { $all } counts of people harmed are exact numbers
  }
harm-note = Dot: an exact number. Arrow: “more than”. Ellipsis: a vague count, drawn to the least that its words can mean, and not known further. Full: { $sources ->
        [one] the article’s own statement
       *[other] an article’s own statement
    }. Outlined with a line inside: somebody’s claim. Hollow: hedged.
harm-alt = { $all } { $counts ->
    [one] count
   *[other] counts
  } of people harmed.
crowds-figure = The largest crowd { $sources ->
    [one] the article counts
   *[other] the articles count
}: { $most }
largest-figure = The largest count: { $most }
crowds-note = Drawn apart from the harm and on another scale. Counts of different days and places are not added.
crowds-alt = { $all } { $counts ->
    [one] count
   *[other] counts
  }{ $kinds ->
    [crowds] {" "}of crowds
    [forces] {" "}of crowds and of people deployed
   *[other] , apart from the harm
  }.
others-figure = What else is counted: { $list }
others-note = Each kind is drawn on a scale of its own. Dot: an exact number. Arrow: “more than”. Ellipsis: not known further. Full: { $sources ->
        [one] the article’s own statement
       *[other] an article’s own statement
    }. Outlined with a line inside: somebody’s claim. Hollow: hedged.
others-alt = { $all } other { $counts ->
    [one] count
   *[other] counts
  }.
tolls-note = Grey: a count since revised; a thin line leads from it to the one that took its place.
count-first = initial count
count-revised = revised
count-contests = contests another count
tolls-title = How the counts changed, and which conflict
toll-sequence = { $what }: { $steps }, { $by }.
clause-join = ;{" "}
toll-join = , then{" "}
toll-first = initially { $n }
toll-first-dated = initially { $n } ({ $date })
toll-then = { $n }
toll-then-dated = { $n } ({ $date })
toll-rivals = { $list }. They conflict: this report neither chooses between them nor adds them up.
claims-title = Every count: who makes it, and how surely
column-count = Count
column-date = Date
column-surely = Certainty
sums-title = What can’t be added up
sums-lede = This report adds no counts together. Here is why.
sum-part = { $part } { $n ->
    [one] is
   *[other] are
} among { $about ->
    [yes] {""}
   *[no] the {""}
}{ $whole }: adding them would count { $of ->
    [people] them
    [money] the same money
   *[things] the same things
} twice.
sum-two = { $first }{ $by ->
    [yes] ,
   *[no] {""}
} and { $second }: no total, because { $reasons }.
sum-two-unsaid = { $first }{ $by ->
    [yes] ,
   *[no] {""}
} and { $second }: no total, because nothing says whether they are the same{ $of ->
    [people] {" "}people
   *[things] {""}
}.
sum-many = { $list }: no total, because nothing says which of them count the same { $of ->
    [people] people
    [money] money
   *[things] things
}.
sum-crowds = { $list }: no total, because they { $apart ->
    [yes] were counted on different days or in different places, and may
   *[no] may
} include the same people.
reason-groups = { $of ->
    [people] the people counted go
   *[things] what is counted goes
} by different names
reason-sources = they rest on different sources
reason-vague = they are not both exact
reason-one-source = they do not both name a source
reason-hedged = each is hedged in its own way
rules-title =
    { $n ->
        [2] The same words under both coding rules
       *[other] The same words under each coding rule
    }
rules-lede = { $one ->
    [yes] The word { $word } becomes
   *[no] The words { $word } become
} a number only by a rule.
rule-about-strict = The strict rule keeps the floor that the words guarantee and leaves the top open.
rule-about-acled = ACLED’s convention, made for deaths and applied here to every count, gives a single cautious number{ $spread ->
    [yes] {""} (or, for words such as “several”, a range)
   *[no] {""}
}.
rules-caption = What each wording is coded as
column-wording = { $sources ->
        [one] The article’s words
       *[other] The articles’ words
    }
column-of = What is counted
column-strict = Strict rule
column-acled = ACLED’s convention
rules-used = This edition uses the { $rule } rule.

## Context
context-title = Context
context-lede = What { $sources ->
    [one] the article says
   *[other] the articles say
} of the background, and no more.
topic-history = The years before
topic-prices = Prices
topic-politics = Politics
topic-economy = Economy
topic-society = Society
topic-health = Health
topic-environment = Environment
topic-law = Law
topic-response = The response
topic-alliance = Alliances
topic-places = The places
members-count = { $sources ->
        [one] The article names
       *[other] The articles name
    } { $n } { $count ->
    [one] member
   *[other] members
  }: { $list }.

## Evidence
article-title = { $sources ->
    [one] The article, annotated
   *[other] The articles, annotated
}
article-lede = { $sources ->
    [one] The article as it stands
   *[other] The articles as they stand
}{ $translated ->
    [yes] , with our translation.
   *[no] .
}
article-marked = Marked are { $list }; each opens who says it, how surely, when and where, and where this report cites it.
article-apart = The { $sources ->
    [one] article’s
   *[other] articles’
} own words for { $list } are set apart.
article-attribution = who says it
article-hedge = how surely
article-event = events
article-count = counts
article-fact = background
article-elided = This edition shows the passages that its rows rest on, and leaves out the others.
article-covered = { $passages ->
    [0] No passage states a number, a date, a doubt or somebody’s words.
    [one] The { $all } passage that states a number, a date, a doubt or somebody’s words is marked.
   *[other] All { $all } passages that state a number, a date, a doubt or somebody’s words are marked.
}
article-open = Of { $all } { $passages ->
    [one] passage that states
   *[other] passages that state
} a number, a date, a doubt or somebody’s words, { $open } { $missed ->
    [one] is
   *[other] are
} not marked.
article-notes = Notes on this paragraph
article-left-out = Left out on purpose
article-annotations = All marks as a file (Web Annotation, JSON-LD)
evidence-why = Why
evidence-who = Who says it
evidence-surely = Certainty
evidence-when = When
evidence-where = Where
evidence-coded = Coded as
evidence-coded-rule = { $rule }: { $bounds }
evidence-part = Part of
evidence-source = Source
evidence-said = Said
evidence-revises = Takes the place of
evidence-contests = Against
evidence-same = Told again, after
evidence-backlinks = Cited in
evidence-translation = { $text }

## Method
method-title = Limits and method
method-curation-title = How the tables were made
method-dates-stated = { $number } { $n ->
    [one] date has its
   *[other] dates have their
  } day and month { $sources ->
        [one] in the article
       *[other] in the articles
    }, not { $n ->
    [one] its
   *[other] their
  } year.
method-dates-given = { $number } { $n ->
    [one] date stands
   *[other] dates stand
  } { $sources ->
        [one] in the article
       *[other] in the articles
    } with { $n ->
    [one] its
   *[other] their
  } year.
method-dates-inferred = { $number } { $n ->
    [one] { $first ->
        [yes] date is
       *[no] is
    }
   *[other] { $first ->
        [yes] dates are
       *[no] are
    }
  } inferred from the text and marked so.
method-dates-years = { $number } { $n ->
    [one] { $first ->
        [yes] date is
       *[no] is
    } a year
   *[other] { $first ->
        [yes] dates are
       *[no] are
    } years
  } that { $sources ->
        [one] the article gives
       *[other] the articles give
    }.
method-dates-undated = { $number } { $n ->
    [one] event or count has no date and gets none.
   *[other] events and counts have no date and get none.
  }
method-sources = { $sources ->
    [one] The source:
   *[other] The sources:
  }
method-counts = The words are the data. A published table of phrases turns each wording into a lower and an upper bound under each rule ({ $table }); under the strict rule a count is never made narrower than its words.
method-mood = { $source ->
    [french] { $sources ->
        [one] Where the article uses
       *[other] Where an article uses
    } the French conditional, so does this report in its way (“reportedly”).
   *[other] { $sources ->
        [one] Where the article says
       *[other] Where an article says
    } “reportedly” or the like, so does this report.
} Where it holds a word in quotation marks, the marks stay.
method-judgements = What the wording of a source leaves to judgement was decided by hand:
method-judgement = { $row }: { $reason }
method-mood-own = Of the { $all } counts, { $own } { $n_own ->
    [one] { $sources ->
        [one] is the article’s own statement
       *[other] is an article’s own statement
    }
   *[other] { $sources ->
        [one] are the article’s own statements
       *[other] are the articles’ own statements
    }
  }{ $n_unsourced ->
    [0] {""}
    [one] ; { $unsourced }, { $source ->
        [french] in the conditional
       *[other] hedged
    }, names no source, and none is supplied here
   *[other] ; { $unsourced }, { $source ->
        [french] in the conditional
       *[other] hedged
    }, name no source, and none is supplied here
  }.
method-limits-title = What { $sources ->
    [one] the article does
   *[other] the articles do
} not say
exclusion-hypothetical = what might have been or may yet be, which is no count
exclusion-repetition = said in another row already
exclusion-not-counted = a number that counts nothing here
exclusion-relative-time = a relative time with no point of reference
method-reproduce-title = Reproduce it
method-reproduce = In the project folder, { $command } rebuilds this document from the tables. The parameters of this edition:
method-notebooks = The notebooks as they were run for this edition stand beside it: { $list }.
method-own = { $n ->
    [one] { $number } passage is marked as its author’s own calculation: its numbers lead back to no source.
   *[other] { $number } passages are marked as their author’s own calculation: their numbers lead back to no source.
}
method-parameters = Parameters of this edition
method-fonts = Type: Report Sans and Report Serif, cut from Source Sans 3 and Source Serif 4 (Adobe, SIL Open Font License).
method-maps = Map outlines: Natural Earth (public domain).
method-coordinates = Town coordinates: { $coordinates }.
column-parameter = Parameter
column-value = Value
parameter-case = Case
parameter-language = Language
parameter-as_of = Last day shown
parameter-coding_rule = Coding rule
value-all = no limit
