## Nombres et personnes
quantity-exact = { $n }
quantity-none = { $gender ->
    [feminine] aucune
   *[masculine] aucun
  }
share-percent = { $n } %
share-half = la moitié
share-third = un tiers
share-two-thirds = deux tiers
share-quarter = un quart
share-three-quarters = trois quarts
share-most = la plupart
quantity-at-least = au moins { $n }
quantity-at-most = jusqu’à { $n }
quantity-fewer-than = { $n ->
    [un] moins d’un
    [une] moins d’une
   *[other] moins de { $n }
  }
quantity-more-than = { $n ->
    [un] plus d’un
    [une] plus d’une
   *[other] plus de { $n }
  }
quantity-about = environ { $n }
quantity-nearly = { $n ->
    [un] près d’un
    [une] près d’une
   *[other] près de { $n }
  }
quantity-range = { $low } à { $high }
vague-10 = des dizaines
vague-12 = des dizaines
vague-20 = des vingtaines
vague-100 = des centaines
vague-1000 = des milliers
vague-10000 = des dizaines de milliers
vague-100000 = des centaines de milliers
vague-1000000 = des millions
vague-10000000 = des dizaines de millions
vague-100000000 = des centaines de millions
vague-1000000000 = des milliards
vague-10000000000 = des dizaines de milliards
vague-100000000000 = des centaines de milliards
uncounted-several = plusieurs
uncounted-many = { $gender ->
    [feminine] de nombreuses
   *[masculine] de nombreux
}
uncounted-a-few = quelques
uncounted-few = peu
uncounted-a-number = un certain nombre
uncounted-a-handful = une poignée
number-one = { $gender ->
    [feminine] une
   *[masculine] un
}
people-plain = { $n } { $who }
people-plain-elided = { $n } { $who }
people-share = { $n } des { $who }
people-share-elided = { $n } des { $who }
people-listed = { $who } ({ $n })
people-vague = { $n } de { $who }
people-vague-elided = { $n } d’{ $who }
bounds-open = { $low } ou plus
bounds-closed = de { $low } à { $high }

## Qui le dit, et avec quelle certitude
according-to = selon { $by }
according-to-via = selon { $by }, via { $via }
by-via = { $by }, via { $via }
own-voice = l’article lui-même
no-source = sans source citée
hedge-none = sans réserve
hedge-conditional = { $source ->
    [french] au conditionnel
   *[other] sous réserve
}
hedge-quoted = entre guillemets : { $words }
hedge-quoted-long = propos cités
label-conditional = { $label } ({ $source ->
    [french] au conditionnel
   *[other] sous réserve
} dans l’article)
label-quoted = { $label } (entre guillemets dans l’article)
note-quote = { $quote }

## Les bilans en phrases
claim-killed = { $hedge ->
    [conditional] { $who } { $n ->
        [one] aurait été { $gender ->
            [feminine] tuée
           *[masculine] tué
        }
       *[other] auraient été { $gender ->
            [feminine] tuées
           *[masculine] tués
        }
    }
   *[none] { $who } { $n ->
        [one] a été { $gender ->
            [feminine] tuée
           *[masculine] tué
        }
       *[other] ont été { $gender ->
            [feminine] tuées
           *[masculine] tués
        }
    }
}
claim-injured = { $hedge ->
    [conditional] { $who } { $n ->
        [one] aurait été { $gender ->
            [feminine] blessée
           *[masculine] blessé
        }
       *[other] auraient été { $gender ->
            [feminine] blessées
           *[masculine] blessés
        }
    }
   *[none] { $who } { $n ->
        [one] a été { $gender ->
            [feminine] blessée
           *[masculine] blessé
        }
       *[other] ont été { $gender ->
            [feminine] blessées
           *[masculine] blessés
        }
    }
}
claim-hospitalised = { $hedge ->
    [conditional] { $who } { $n ->
        [one] serait { $gender ->
            [feminine] hospitalisée
           *[masculine] hospitalisé
        }
       *[other] seraient { $gender ->
            [feminine] hospitalisées
           *[masculine] hospitalisés
        }
    }
   *[none] { $who } { $n ->
        [one] { $dated ->
            [yes] a été
           *[no] est
        } { $gender ->
            [feminine] hospitalisée
           *[masculine] hospitalisé
        }
       *[other] { $dated ->
            [yes] ont été
           *[no] sont
        } { $gender ->
            [feminine] hospitalisées
           *[masculine] hospitalisés
        }
    }
}
claim-arrested = { $hedge ->
    [conditional] { $who } { $n ->
        [one] aurait été { $gender ->
            [feminine] arrêtée
           *[masculine] arrêté
        }
       *[other] auraient été { $gender ->
            [feminine] arrêtées
           *[masculine] arrêtés
        }
    }
   *[none] { $who } { $n ->
        [one] a été { $gender ->
            [feminine] arrêtée
           *[masculine] arrêté
        }
       *[other] ont été { $gender ->
            [feminine] arrêtées
           *[masculine] arrêtés
        }
    }
}
claim-crowd = { $hedge ->
    [conditional] { $who } { $n ->
        [one] aurait été { $gender ->
            [feminine] rassemblée
           *[masculine] rassemblé
        }
       *[other] auraient été { $gender ->
            [feminine] rassemblées
           *[masculine] rassemblés
        }
    }
   *[none] { $who } { $n ->
        [one] était { $gender ->
            [feminine] rassemblée
           *[masculine] rassemblé
        }
       *[other] étaient { $gender ->
            [feminine] rassemblées
           *[masculine] rassemblés
        }
    }
}
claim-deployed = { $hedge ->
    [conditional] { $who } { $n ->
        [one] aurait été { $gender ->
            [feminine] déployée
           *[masculine] déployé
        }
       *[other] auraient été { $gender ->
            [feminine] déployées
           *[masculine] déployés
        }
    }
   *[none] { $who } { $n ->
        [one] a été { $gender ->
            [feminine] déployée
           *[masculine] déployé
        }
       *[other] ont été { $gender ->
            [feminine] déployées
           *[masculine] déployés
        }
    }
}
claim-people = { $hedge ->
    [conditional] { $who } { $n ->
        [one] aurait été { $done }
       *[other] auraient été { $done }
    }
   *[none] { $who } { $n ->
        [one] a été { $done }
       *[other] ont été { $done }
    }
}
claim-money = { $hedge ->
    [conditional] { $who } (au conditionnel dans l’article)
   *[none] { $who }
}
done-missing = { $gender ->
    [feminine] { $n ->
        [one] portée disparue
       *[other] portées disparues
    }
   *[masculine] { $n ->
        [one] porté disparu
       *[other] portés disparus
    }
}
done-displaced = { $gender ->
    [feminine] { $n ->
        [one] déplacée
       *[other] déplacées
    }
   *[masculine] { $n ->
        [one] déplacé
       *[other] déplacés
    }
}
done-detained = { $gender ->
    [feminine] { $n ->
        [one] détenue
       *[other] détenues
    }
   *[masculine] { $n ->
        [one] détenu
       *[other] détenus
    }
}
done-evacuated = { $gender ->
    [feminine] { $n ->
        [one] évacuée
       *[other] évacuées
    }
   *[masculine] { $n ->
        [one] évacué
       *[other] évacués
    }
}
done-rescued = { $gender ->
    [feminine] { $n ->
        [one] secourue
       *[other] secourues
    }
   *[masculine] { $n ->
        [one] secouru
       *[other] secourus
    }
}
done-buildings-destroyed = { $gender ->
    [feminine] { $n ->
        [one] détruite
       *[other] détruites
    }
   *[masculine] { $n ->
        [one] détruit
       *[other] détruits
    }
}
done-buildings-damaged = { $gender ->
    [feminine] { $n ->
        [one] endommagée
       *[other] endommagées
    }
   *[masculine] { $n ->
        [one] endommagé
       *[other] endommagés
    }
}
noun-people = { $n ->
    [one] personne
   *[other] personnes
}
noun-buildings-destroyed = { $n ->
    [one] bâtiment
   *[other] bâtiments
}
noun-buildings-damaged = { $n ->
    [one] bâtiment
   *[other] bâtiments
}
noun-money = en argent
claim-quoted = { $label } : { $n }
claim-quoted-bare = { $who } ({ $held } dans l’article)
claim-bare = { $who }
claim-date = { $claim } { $date }
claim-date-apart = { $claim }, { $date }
claim-attributed = { $claim }, { $by }
claim-unattributed = { $claim } ; l’article ne cite aucune source
claim-place = { $claim } ({ INNER($place) })
sentence = { $text }.

## Dates
on-day = le { $date }
on-days = les { $date }
in-month = en { $date }
from-to = du { $first } au { $last }
from-to-wide = { $from ->
    [day] du { $first }
    [vowel] d’{ $first }
   *[other] de { $first }
  } { $to ->
    [day] au { $last }
   *[other] à { $last }
  }
range = { $first }–{ $last }
range-wide = { $first } – { $last }
two-days = { $first } et { $last }
open-start = { $kind ->
    [day] jusqu’au { $last }
   *[other] jusqu’en { $last }
  }
open-end = { $kind ->
    [day] depuis le { $first }
   *[other] depuis { $first }
  }
span-open-end = { $from ->
    [day] à partir du { $first }
    [vowel] à partir d’{ $first }
   *[other] à partir de { $first }
  }
circa = { $kind ->
    [day] vers le { $date }
   *[other] vers { $date }
  }
end-circa = { $date } environ
around = { $kind ->
    [day] vers le { $date }
   *[other] vers { $date }
  }
perhaps = peut-être { $date }
uncertain = { $date } (date incertaine)
said-on = annoncé { $date }
undated = Sans date
time-morning = matin
time-afternoon = après-midi
time-evening = soir
time-night = nuit
time-dawn = aube
time-noon = midi
time-about = vers { $time }
day-and-time = { $day }, { $time }
day-at = { $day } à { $time }
day-around = { $day } { $time }
day-from-to = { $day } de { $first } à { $last }
night-of = nuit du { $first } au { $last }
in-the-night = dans la nuit du { $first } au { $last }
clock = { $named ->
    [midnight] minuit
    [noon] midi
   *[any] { $sharp ->
        [yes] { $hour } h
       *[no] { $hour } h { $minutes }
    }
  }
inferred = { $date } (date déduite)
inferred-place = { $place } (lieu déduit)
date-inferred = date déduite
date-approximate = date approximative
date-uncertain = date incertaine
basis-stated = écrite dans l’article
basis-year_inferred = jour et mois écrits, année déduite
basis-inferred = déduite du texte
basis-undated = l’article ne donne pas de date

## Mesures
measure-quoted = { $held }
measure-killed = { $hedge ->
    [conditional] Auraient été tués
   *[none] Tués
}
measure-injured = { $hedge ->
    [conditional] Auraient été blessés
   *[none] Blessés
}
measure-hospitalised = { $hedge ->
    [conditional] Seraient hospitalisés
   *[none] Hospitalisés
}
measure-arrested = { $hedge ->
    [conditional] Auraient été arrêtés
   *[none] Arrêtés
}
measure-share = { $measure }, en proportion
measure-missing = Disparus
measure-displaced = Déplacés
measure-detained = Détenus
measure-evacuated = Évacués
measure-rescued = Secourus
measure-buildings-destroyed = Bâtiments détruits
measure-buildings-damaged = Bâtiments endommagés
measure-money = Montants
measure-crowd = Foules
measure-deployed = Forces engagées
key-killed = { $hedge ->
    [conditional] { $who } qui { $n ->
        [one] aurait été { $gender ->
            [feminine] tuée
           *[masculine] tué
        }
       *[other] auraient été { $gender ->
            [feminine] tuées
           *[masculine] tués
        }
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] tuée
           *[masculine] tué
        }
       *[other] { $gender ->
            [feminine] tuées
           *[masculine] tués
        }
    }
}
key-injured = { $hedge ->
    [conditional] { $who } qui { $n ->
        [one] aurait été { $gender ->
            [feminine] blessée
           *[masculine] blessé
        }
       *[other] auraient été { $gender ->
            [feminine] blessées
           *[masculine] blessés
        }
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] blessée
           *[masculine] blessé
        }
       *[other] { $gender ->
            [feminine] blessées
           *[masculine] blessés
        }
    }
}
key-hospitalised = { $hedge ->
    [conditional] { $who } qui { $n ->
        [one] serait { $gender ->
            [feminine] hospitalisée
           *[masculine] hospitalisé
        }
       *[other] seraient { $gender ->
            [feminine] hospitalisées
           *[masculine] hospitalisés
        }
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] hospitalisée
           *[masculine] hospitalisé
        }
       *[other] { $gender ->
            [feminine] hospitalisées
           *[masculine] hospitalisés
        }
    }
}
key-arrested = { $hedge ->
    [conditional] { $who } qui { $n ->
        [one] aurait été { $gender ->
            [feminine] arrêtée
           *[masculine] arrêté
        }
       *[other] auraient été { $gender ->
            [feminine] arrêtées
           *[masculine] arrêtés
        }
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] arrêtée
           *[masculine] arrêté
        }
       *[other] { $gender ->
            [feminine] arrêtées
           *[masculine] arrêtés
        }
    }
}
key-crowd = { $hedge ->
    [conditional] { $who } qui { $n ->
        [one] aurait été { $gender ->
            [feminine] rassemblée
           *[masculine] rassemblé
        }
       *[other] auraient été { $gender ->
            [feminine] rassemblées
           *[masculine] rassemblés
        }
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] rassemblée
           *[masculine] rassemblé
        }
       *[other] { $gender ->
            [feminine] rassemblées
           *[masculine] rassemblés
        }
    }
}
key-deployed = { $hedge ->
    [conditional] { $who } qui { $n ->
        [one] aurait été { $gender ->
            [feminine] déployée
           *[masculine] déployé
        }
       *[other] auraient été { $gender ->
            [feminine] déployées
           *[masculine] déployés
        }
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] déployée
           *[masculine] déployé
        }
       *[other] { $gender ->
            [feminine] déployées
           *[masculine] déployés
        }
    }
}
key-people = { $hedge ->
    [conditional] { $who } qui { $n ->
        [one] aurait été { $done }
       *[other] auraient été { $done }
    }
   *[none] { $who } { $done }
}
key-money = { $hedge ->
    [conditional] { $who } (au conditionnel dans l’article)
   *[none] { $who }
}
key-quoted = { $who } { $held }

## Numérotation
number-figure = Figure { $n }
number-table = Tableau { $n }
figure-data = Données de la { LOWER($figure) } (CSV)
reference = { LOWER($label) }
figure-description = Description de la { LOWER($figure) }

## Titre
kicker = { $sources ->
    [one] { $n } article, lu de près
   *[other] { $n } articles, lus de près
  }
about-rests = Repose sur
about-source = { $n } seul article de presse { $spoken }, fourni sans { $missing }. C’est l’unique source : { $added }.
about-added = rien d’autre ne s’y ajoute, sinon { $list }
added-year = l’année
added-coordinates = les coordonnées des villes
added-outlines = les contours de la carte
added-vocabulary = le vocabulaire qui sert à coder les événements
about-unknown = Non connus{ $sources ->
    [one] {""}
   *[other] , pour aucun d’eux
  } : { $list }.
in-language = en { $language }
about-sources = { $n } { $sources ->
    [one] article de presse
   *[other] articles de presse
  } { $spoken } : { $list }.
source-title = « { $title } »
source-letter = source { $letter }
source-licence = licence : { $licence }
source-lacking = { $source } (non connus : { $unknown })
source-quoted = { $source } : { $text }
unknown-title = titre
unknown-author = auteur
unknown-publisher = éditeur
unknown-published = date
unknown-url = adresse
unknown-licence = licence
missing-title = titre
missing-author = auteur
missing-publisher = éditeur
missing-url = adresse
missing-published = date
about-read = Mode d’emploi
about-read-text = Les mots soulignés mènent { $sources ->
        [one] au passage de l’article
       *[other] au passage d’un article
    } sur lequel ils reposent ; on y lit qui le dit et avec quelle certitude.
untitled = { $sources ->
    [one] Ce que dit un article
   *[other] Ce que disent les articles
}
about-shown = Cette édition
about-as-of = Ce qui s’était produit au { $day }. { $undated ->
    [one] Un événement ou chiffre sans date est écarté, { $sources ->
        [one] l’article ne disant pas
       *[other] les articles ne disant pas
    } quand il a eu lieu.
   *[other] { $n } événements et chiffres sans date sont écartés, { $sources ->
        [one] l’article ne disant pas
       *[other] les articles ne disant pas
    } quand ils ont eu lieu.
  }
about-as-of-all = Ce qui s’était produit au { $day }.
about-rule = Nombres vagues codés selon la règle { $rule }
rule-strict = stricte
rule-acled = ACLED

## En bref
summary-title = En bref
summary-rows = Ce rapport s’appuie sur { $list }, chacun avec sa citation.
summary-events = { $number } { $n ->
    [one] événement
   *[other] événements
  }
summary-claims = { $number } { $n ->
    [one] chiffre
   *[other] chiffres
  }
summary-context = { $number } { $n ->
    [one] élément de contexte
   *[other] éléments de contexte
  }
nothing-yet = Rien de ce que { $sources ->
    [one] l’article date
   *[other] les articles datent
} n’avait eu lieu au { $day }.
no-counts-yet = Aucun chiffre que { $sources ->
    [one] l’article date
   *[other] les articles datent
} n’est du { $day } ou d’avant.
no-events = Aucun événement n’est relevé dans { $sources ->
    [one] l’article
   *[other] les articles
}.
no-counts = Aucun chiffre n’est relevé dans { $sources ->
    [one] l’article
   *[other] les articles
}.
no-context = Aucun élément de contexte n’est relevé dans { $sources ->
    [one] l’article
   *[other] les articles
}.
no-dates = { $sources ->
    [one] L’article rapporte
   *[other] Les articles rapportent
} { $all } { $events ->
    [one] événement, sans le dater
   *[other] événements, sans en dater aucun
}.

## Chronologie
timeline-title = Chronologie
timeline-lede = { $sources ->
    [one] L’article rapporte
   *[other] Les articles rapportent
} { $all } { $events ->
    [one] événement
   *[other] événements
  } et en { $sources ->
    [one] date
   *[other] datent
} { $dated }, { $span }{ $asides }. { $rest ->
    [one] L’autre n’a pas de date : dans la { $figure }, il est à part.
   *[other] Les { $undated } autres n’ont pas de date : dans la { $figure }, ils sont à part.
}
timeline-lede-dated = { $sources ->
    [one] L’article date
   *[other] Les articles datent
} { $all } { $events ->
    [one] événement
   *[other] événements
  }{ $as_of ->
    [yes] { $events ->
        [one] {" "}survenu jusque-là
       *[other] {" "}survenus jusque-là
    }
   *[no] {""}
}, { $span }{ $asides }.
aside-no-year = {"\u202F"}; { $sources ->
    [one] il ne donne pas
   *[other] ils ne donnent pas
} l’année
aside-inferred = , et { $dated ->
    [one] sa date est déduite du texte
   *[other] { $guesses ->
        [one] une de ces dates est déduite
       *[other] { $inferred } de ces dates sont déduites
    } du texte
}
timeline-figure = { $dated } { $events ->
    [one] événement daté
   *[other] événements datés
  }, { $span }
timeline-note = Plein : { $sources ->
        [one] affirmé par l’article
       *[other] affirmé par un article
    }. Contour et trait : affirmé par quelqu’un. Creux : donné avec réserve. Pointillé : date déduite. Une barre occupe le temps { $sources ->
        [one] que donne l’article
       *[other] que donnent les articles
    } : une partie du jour, un jour, plusieurs jours. Les événements sont groupés selon { $by ->
    [actor] l’acteur
   *[kind] leur nature
  }.
timeline-note-unsure = Pointillé aussi : date approximative ou incertaine.
timeline-note-open = Une flèche : { $sources ->
        [one] l’article ne dit pas
       *[other] les articles ne disent pas
    } quand cela a commencé, ou fini.
timeline-note-short = Un simple trait : une durée trop brève pour être dessinée à l’échelle.
timeline-alt = Chronologie { $events ->
    [one] d’{ $all } événement
   *[other] de { $all } événements
  }. { $dated } avec une date, { $span } ; { $undated } sans date.
timeline-alt-dated = Chronologie { $events ->
    [one] d’{ $all } événement
   *[other] de { $all } événements
  }, { $span }.
event-line = { $when } : { $what }
event-line-by = { $when } : { $what } ({ INNER($by) })
lane-unrest = Manifestations et émeutes
lane-violence = Combats et violences
lane-mishap = Accidents et catastrophes
lane-response = Secours et enquêtes
lane-affairs = Travail et vie publique
lane-others = Autres événements
lane-unsaid = Autres, ou acteur non identifié
lane-undated = Sans date dans { $sources ->
        [one] l’article
       *[other] les articles
    }
map-figure = { $first } d’abord, le { $date } ; { $last } { $days ->
    [0] le même jour
    [one] un jour plus tard
   *[other] { $days_words } jours plus tard
  }
map-figure-one = { $first }, { $date }
map-figure-dates = { $first } d’abord, le { $date } ; { $last } le { $last_date }
map-figure-where = Où c’était : { $places }
map-elsewhere = ailleurs
map-note-outlines = Contours : Natural Earth.
map-note-coordinates = Coordonnées des villes : { $list }.
map-note-region = La zone teintée est la région de { $region }.
map-note-unnamed = Là où son nom n’a pas de place, un lieu n’est qu’un point ; la description de la figure les énumère tous.
map-of = Carte : { $country }.
map-bare = Carte.
map-line = { $place }, { $what }
map-what = { $date } : { $label }
map-detail = { $date }
events-title = Tous les événements, dans l’ordre ; ceux sans date à la fin
events-folded = Tous les événements en un tableau
column-when = Quand
column-what = Quoi
column-where = Où
column-who = Qui le dit
column-source = Source
telling-date = Autre date donnée : { $value }.
telling-time = Autre heure donnée : { $value }.
telling-place = Autre lieu donné : { $value }.

## Bilans
casualties-title = { $shown ->
    [both] Victimes et foules
    [harm] Victimes
    [counts] Victimes et autres chiffres
    [crowds] Foules
   *[neither] Chiffres
}
casualties-lede = { $sources ->
    [one] L’article donne
   *[other] Les articles donnent
} { $harm } { $counts ->
    [one] bilan
   *[other] bilans
  } de victimes{ $counts ->
    [one] {""}
   *[other] {"\u00A0"}: { $hedged ->
        [0] aucun n’est donné avec réserve
        [one] un seul est donné avec réserve
       *[other] { $hedged_words } sont donnés avec réserve
      }, { $unsourced ->
        [0] et tous citent une source
        [one] et l’{ $unsourced_words } d’entre eux ne cite aucune source
       *[other] et { $unsourced_words } d’entre eux ne citent aucune source
      }
  }.
harm-figure = { $exact ->
    [0] Aucun bilan de victimes ne donne un nombre précis
    [one] { $exact_words } seul bilan de victimes donne un nombre précis, et il le donne { $exact_hedged ->
        [0] sans réserve
       *[other] avec réserve
      }
   *[other] { $exact_words } bilans de victimes sur { $all } donnent un nombre précis
  }
harm-note = Point : nombre précis. Flèche : « plus de ». Points de suspension : nombre vague, tracé jusqu’au minimum que disent les mots ; au-delà, on ne sait pas. Plein : { $sources ->
        [one] affirmé par l’article
       *[other] affirmé par un article
    }. Contour et trait : par quelqu’un. Creux : avec réserve.
harm-alt = { $all } { $counts ->
    [one] bilan
   *[other] bilans
  } de victimes.
crowds-figure = La plus grande foule que { $sources ->
    [one] compte l’article
   *[other] comptent les articles
} : { $most }
largest-figure = Le plus grand nombre : { $most }
crowds-note = Tracé séparément des victimes et à une autre échelle. Des chiffres de jours et de lieux différents ne s’additionnent pas.
crowds-alt = { $all } { $counts ->
    [one] chiffre
   *[other] chiffres
  }{ $kinds ->
    [crowds] {" "}de foules
    [forces] {" "}de foules et de forces engagées
   *[other] , hors victimes
  }.
others-figure = Ce qui est compté par ailleurs : { $list }
others-note = Chaque sorte est tracée à sa propre échelle. Point : nombre précis. Flèche : « plus de ». Points de suspension : au-delà, on ne sait pas. Plein : { $sources ->
        [one] affirmé par l’article
       *[other] affirmé par un article
    }. Contour et trait : par quelqu’un. Creux : avec réserve.
others-alt = { $all } { $counts ->
    [one] autre chiffre
   *[other] autres chiffres
  }.
tolls-note = En gris : un bilan révisé depuis ; un trait fin mène à celui qui l’a remplacé.
count-first = bilan initial
count-revised = bilan révisé
count-contests = conteste un autre chiffre
tolls-title = Comment les bilans ont changé, et lesquels se contredisent
toll-sequence = { $what } : { $steps }, { $by }.
clause-join = {""} ;{" "}
toll-join = , puis{" "}
toll-first = d’abord { $n }
toll-first-dated = d’abord { $n } ({ $date })
toll-then = { $n }
toll-then-dated = { $n } ({ $date })
toll-rivals = { $list }. Ces chiffres se contredisent : ce rapport ne tranche pas et ne les additionne pas.
claims-title = Tous les chiffres : qui les donne, et avec quelle certitude
column-count = Chiffre
column-date = Date
column-surely = Certitude
sums-title = Ce qui ne s’additionne pas
sums-lede = Ce rapport n’additionne aucun de ces chiffres. Voici pourquoi.
sum-part = { $part } { $n ->
    [one] fait
   *[other] font
} partie des { $whole } : les additionner reviendrait à compter { $of ->
    [people] les mêmes personnes
    [money] les mêmes sommes
   *[things] les mêmes choses
} plus d’une fois.
sum-two = { $first }{ $by ->
    [yes] ,
   *[no] {""}
} et { $second } : pas de total, car { $reasons }.
sum-two-unsaid = { $first }{ $by ->
    [yes] ,
   *[no] {""}
} et { $second } : pas de total, car rien ne dit si ce sont { $of ->
    [people] les mêmes personnes
    [money] les mêmes sommes
   *[things] les mêmes
}.
sum-many = { $list } : pas de total, car rien ne dit lesquels comptent { $of ->
    [people] les mêmes personnes
    [money] les mêmes sommes
   *[things] les mêmes choses
}.
sum-crowds = { $list } : pas de total, car ces chiffres portent { $apart ->
    [yes] sur des jours ou des lieux différents, et peut-être
   *[no] peut-être
} sur les mêmes personnes.
reason-groups = { $of ->
    [people] les personnes comptées ne sont pas désignées
   *[things] ce qui est compté n’est pas désigné
} de la même façon
reason-sources = les sources ne sont pas les mêmes
reason-vague = l’un d’eux est vague
reason-one-source = un seul chiffre cite sa source
reason-hedged = chacun est donné avec sa propre réserve
rules-title =
    { $n ->
        [2] Les mêmes mots selon l’une et l’autre règle de codage
       *[other] Les mêmes mots selon chaque règle de codage
    }
rules-lede = { $one ->
    [yes] Le mot { $word } n’est
   *[no] Les mots { $word } ne sont
} pas un nombre tant qu’une règle n’en fait pas un.
rule-about-strict = La règle stricte garde le minimum que les mots garantissent et laisse le haut ouvert.
rule-about-acled = La convention d’ACLED, conçue pour les morts et appliquée ici à tous les chiffres, retient un seul nombre, prudent{ $spread ->
    [yes] {""} (ou, pour des mots comme « plusieurs », un intervalle)
   *[no] {""}
}.
rules-caption = Ce que devient chaque formule
column-wording = { $sources ->
        [one] Les mots de l’article
       *[other] Les mots des articles
    }
column-of = Ce qui est compté
column-strict = Règle stricte
column-acled = Convention d’ACLED
rules-used = Cette édition suit la règle { $rule }.

## Contexte
context-title = Contexte
context-lede = Ce que { $sources ->
    [one] l’article dit
   *[other] les articles disent
} de l’arrière-plan, et rien de plus.
topic-history = Les années d’avant
topic-prices = Prix
topic-politics = Politique
topic-economy = Économie
topic-society = Société
topic-health = Santé
topic-environment = Environnement
topic-law = Justice
topic-response = La réponse
topic-alliance = Alliances
topic-places = Les lieux
members-count = { $sources ->
        [one] L’article nomme
       *[other] Les articles nomment
    } { $n } { $count ->
    [one] membre
   *[other] membres
  } : { $list }.

## Preuves
article-title = { $sources ->
    [one] L’article, annoté
   *[other] Les articles, annotés
}
article-lede = { $sources ->
    [one] L’article tel qu’il est
   *[other] Les articles tels qu’ils sont
}{ $translated ->
    [yes] , avec notre traduction.
   *[no] .
}
article-marked = Sont marqués { $list } ; chaque marque dit qui parle, avec quelle certitude, quand et où, et où ce rapport la cite.
article-apart = Les mots { $sources ->
    [one] de l’article
   *[other] des articles
} qui indiquent { $list } sont mis en relief.
article-attribution = qui parle
article-hedge = avec quelle certitude
article-event = les événements
article-count = les chiffres
article-fact = le contexte
article-elided = Cette édition montre les passages sur lesquels reposent ses lignes, et omet les autres.
article-covered = { $passages ->
    [0] Aucun passage ne donne de nombre, de date, de doute ni les mots de quelqu’un.
    [one] Le seul passage qui donne un nombre, une date, un doute ou les mots de quelqu’un est marqué.
   *[other] Les { $all } passages qui donnent un nombre, une date, un doute ou les mots de quelqu’un sont tous marqués.
}
article-open = Sur { $all } { $passages ->
    [one] passage qui donne
   *[other] passages qui donnent
} un nombre, une date, un doute ou les mots de quelqu’un, { $open } { $missed ->
    [one] n’est pas marqué
   *[other] ne sont pas marqués
}.
article-notes = Notes sur ce paragraphe
article-left-out = Écarté à dessein
article-annotations = Toutes les marques en un fichier (Web Annotation, JSON-LD)
evidence-why = Pourquoi
evidence-who = Qui le dit
evidence-surely = Certitude
evidence-when = Quand
evidence-where = Où
evidence-coded = Codé
evidence-coded-rule =
    { $rule ->
        [stricte] règle stricte : { $bounds }
       *[other] { $rule } : { $bounds }
    }
evidence-part = Compris dans
evidence-source = Source
evidence-said = Dit
evidence-revises = Remplace
evidence-contests = Contre
evidence-same = Redit, après
evidence-backlinks = Cité dans
evidence-translation = { $text }

## Méthode
method-title = Limites et méthode
method-curation-title = Comment les tables ont été faites
method-dates-stated = { $number } { $n ->
    [one] date a son jour et son mois
   *[other] dates ont leur jour et leur mois
  } { $sources ->
        [one] dans l’article
       *[other] dans les articles
    }, sans l’année.
method-dates-given = { $number } { $n ->
    [one] date est écrite
   *[other] dates sont écrites
  } { $sources ->
        [one] dans l’article
       *[other] dans les articles
    } avec { $n ->
    [one] son
   *[other] leur
  } année.
method-dates-inferred = { $number } { $n ->
    [one] { $first ->
        [yes] date est
       *[no] est
    } déduite du texte, et signalée
   *[other] { $first ->
        [yes] dates sont
       *[no] sont
    } déduites du texte, et signalées
  } comme telle{ $n ->
    [one] {""}
   *[other] s
  }.
method-dates-years = { $number } { $n ->
    [one] { $first ->
        [yes] date est
       *[no] est
    } une année
   *[other] { $first ->
        [yes] dates sont
       *[no] sont
    } des années
  } que { $sources ->
        [one] donne l’article
       *[other] donnent les articles
    }.
method-dates-undated = { $number } { $n ->
    [one] événement ou chiffre n’a pas de date et n’en reçoit pas.
   *[other] événements et chiffres n’ont pas de date et n’en reçoivent pas.
  }
method-sources = { $sources ->
    [one] La source :
   *[other] Les sources :
  }
method-counts = Les mots sont la donnée. Une table publiée donne à chaque formule une borne basse et une borne haute selon chaque règle ({ $table }) ; sous la règle stricte, un chiffre n’est jamais rendu plus précis que ses mots.
method-mood = { $source ->
    [french] { $sources ->
        [one] Là où l’article emploie
       *[other] Là où un article emploie
    } le conditionnel, ce rapport l’emploie aussi.
   *[other] { $sources ->
        [one] Là où l’article parle
       *[other] Là où un article parle
    } sous réserve, ce rapport emploie le conditionnel.
} Là où il tient un mot entre guillemets, les guillemets restent.
method-judgements = Ce que les mots d’une source laissent à l’appréciation a été tranché à la main :
method-judgement = { $row }{"\u00A0"}: { $reason }
method-mood-own = Sur { $all } chiffres, { $own } { $n_own ->
    [one] est affirmé par { $sources ->
        [one] l’article lui-même
       *[other] un article lui-même
    }
   *[other] sont affirmés par { $sources ->
        [one] l’article lui-même
       *[other] un article lui-même
    }
  }{ $n_unsourced ->
    [0] {""}
    [one] {"\u202F"}; { $unsourced } autre, { $source ->
        [french] au conditionnel
       *[other] donné sous réserve
    }, ne cite aucune source, et ce rapport n’en suppose aucune
   *[other] {"\u202F"}; { $unsourced } autres, { $source ->
        [french] au conditionnel
       *[other] donnés sous réserve
    }, ne citent aucune source, et ce rapport n’en suppose aucune
  }.
method-limits-title = Ce que { $sources ->
    [one] l’article ne dit
   *[other] les articles ne disent
} pas
exclusion-hypothetical = ce qui aurait pu ou pourrait être, et qui n’est pas un bilan
exclusion-repetition = déjà dit dans une autre ligne
exclusion-not-counted = un nombre qui ne compte rien ici
exclusion-relative-time = une indication de temps relative, sans point de repère
method-reproduce-title = Refaire ce rapport
method-reproduce = Dans le dossier du projet, { $command } refait ce document à partir des tables. Les paramètres de cette édition :
method-notebooks = Les carnets, tels qu’exécutés pour cette édition, sont à côté d’elle : { $list }.
method-own = { $n ->
    [one] { $number } passage est donné comme calcul de son auteur : ses nombres ne renvoient à aucune source.
   *[other] { $number } passages sont donnés comme calculs de leur auteur : leurs nombres ne renvoient à aucune source.
}
method-parameters = Paramètres de cette édition
method-fonts = Caractères : Report Sans et Report Serif, tirés de Source Sans 3 et Source Serif 4 (Adobe, licence SIL Open Font).
method-maps = Contours de la carte : Natural Earth (domaine public).
method-coordinates = Coordonnées des villes : { $coordinates }.
column-parameter = Paramètre
column-value = Valeur
parameter-case = Cas
parameter-language = Langue
parameter-as_of = Dernier jour montré
parameter-coding_rule = Règle de codage
value-all = sans limite
