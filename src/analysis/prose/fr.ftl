## Nombres et personnes
quantity-exact = { $n }
quantity-at-least = au moins { $n }
quantity-at-most = jusqu’à { $n }
quantity-more-than = plus de { $n }
quantity-about = environ { $n }
quantity-nearly = près de { $n }
quantity-range = { $low } à { $high }
vague-10 = des dizaines
vague-12 = des douzaines
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
vague-uncounted = « { $words } »
people-plain = { $n } { $who }
people-plain-elided = { $n } { $who }
people-vague = { $n } de { $who }
people-vague-elided = { $n } d’{ $who }
bounds-open = { $low } ou plus
bounds-closed = de { $low } à { $high }

## Qui le dit, et avec quelle certitude
according-to = selon { $by }
according-to-via = selon { $by }, via { $via }
by-via = { $by }, via { $via }
own-voice = l’article lui-même
own-voice-short = l’article
no-claimant = l’article, sans source citée
hedge-none = sans réserve
hedge-conditional = au conditionnel
hedge-quoted = entre guillemets : « { $words } »
hedge-quoted-long = propos cités
label-conditional = { $label } (au conditionnel dans l’article)
label-quoted = { $label } (entre guillemets dans l’article)
note-quote = « { $quote } »

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
        [one] est { $gender ->
            [feminine] hospitalisée
           *[masculine] hospitalisé
        }
       *[other] sont { $gender ->
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
        [one] aurait été
       *[other] auraient été
    } dans la rue
   *[none] { $who } { $n ->
        [one] était
       *[other] étaient
    } dans la rue
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
claim-quoted = { $label } : { $n }
claim-quoted-bare = { $who } (« { $held } » dans l’article)
claim-date = { $claim } { $date }
claim-attributed = { $claim }, { $by }
claim-unattributed = { $claim } ; l’article ne cite aucune source
claim-place = { $claim } ({ $place })
sentence = { $text }.

## Dates
on-day = le { $date }
on-days = les { $date }
in-month = en { $date }
from-to = du { $first } au { $last }
from-to-wide = de { $first } à { $last }
range = { $first }–{ $last }
range-wide = { $first } – { $last }
two-days = { $first } et { $last }
open-start = jusqu’au { $last }
open-end = depuis le { $first }
circa = vers { $date }
uncertain = { $date } (incertain)
undated = Sans date
time-morning = matin
time-afternoon = après-midi
time-evening = soir
time-night = nuit
day-and-time = { $day }, { $time }
inferred = { $date } (déduite)
date-inferred = date déduite
basis-stated = écrite dans l’article
basis-year_inferred = jour et mois écrits, année déduite
basis-inferred = déduite du texte
basis-undated = l’article ne donne pas de date

## Mesures
measure-killed = Morts annoncées
measure-injured = Blessés
measure-hospitalised = Hospitalisés
measure-arrested = Arrêtés
measure-crowd = Dans la rue
measure-deployed = Déployés
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
   *[none] { $who } { $gender ->
        [feminine] tuées
       *[masculine] tués
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
   *[none] { $who } { $gender ->
        [feminine] blessées
       *[masculine] blessés
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
   *[none] { $who } { $gender ->
        [feminine] hospitalisées
       *[masculine] hospitalisés
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
   *[none] { $who } { $gender ->
        [feminine] arrêtées
       *[masculine] arrêtés
    }
}
key-crowd = { $hedge ->
    [conditional] { $who } qui { $n ->
        [one] aurait été
       *[other] auraient été
    } dans la rue
   *[none] { $who } dans la rue
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
   *[none] { $who } { $gender ->
        [feminine] déployées
       *[masculine] déployés
    }
}
key-quoted = { $who } (mot employé : « { $held } »)

## Numérotation
number-figure = Figure { $n }
number-table = Tableau { $n }
figure-data = Données de la { $figure } (CSV)
figure-description = Description de la { $figure }

## Titre
kicker = { $sources ->
    [one] { $n } article, lu de près
   *[other] { $n } articles, lus de près
  }
about-rests = Repose sur
about-source = { $n } seul article de presse en français, fourni sans { $missing }. C’est l’unique source : rien d’autre ne s’y ajoute, sinon l’année, les coordonnées des villes et les contours de la carte.
about-source-other = { $n } { $sources ->
    [one] source
   *[other] sources
} en { $language }, présentées dans la section sur la méthode.
missing-title = titre
missing-author = auteur
missing-publisher = éditeur
missing-url = adresse
missing-published = date
about-read = Mode d’emploi
about-read-text = Chaque chiffre et chaque date tirés de l’article sont des liens. Ils mènent à la phrase d’où ils viennent, avec son auteur et son degré de certitude.
about-shown = Cette édition
about-as-of = Ce qui s’était produit au { $day }. { $undated ->
    [one] Un événement ou chiffre sans date est écarté, l’article ne disant pas quand il a eu lieu.
   *[other] { $n } événements et chiffres sans date sont écartés, l’article ne disant pas quand ils ont eu lieu.
  }
about-rule = Nombres vagues codés selon la règle « { $rule } »
rule-strict = stricte
rule-acled = ACLED

## En bref
summary-title = En bref
summary-rows = Ce rapport s’appuie sur { $events } événements, { $claims } chiffres et { $facts } éléments de contexte, chacun avec sa citation.
summary-dated-number = { $dated } sur { $all }
summary-dated-label = événements peuvent être datés, dont { $inferred } par déduction
summary-dated-source = les { $undated } autres n’ont pas de date dans l’article
nothing-yet = Rien de ce que l’article date n’avait eu lieu au { $day }.

## Chronologie
timeline-title = Chronologie
timeline-lede = Ce rapport relève { $all } événements dans l’article et peut en dater { $dated }, du { $first } au { $last } ; l’année n’est pas dans l’article, et { $inferred } de ces dates sont déduites du texte. Les { $undated } autres n’ont pas de date : dans la { $figure }, ils sont à côté de l’axe, jamais dessus.
timeline-lede-dated = Ce rapport relève { $all } événements survenus à cette date, du { $first } au { $last }.
timeline-figure = { $lane ->
    [none] { $dated } des { $all } événements peuvent être datés
    [protest] { $dated } des { $all } événements peuvent être datés, mais aucune manifestation
    [state] { $dated } des { $all } événements peuvent être datés, mais aucun acte de l’État
   *[outside] { $dated } des { $all } événements peuvent être datés ; l’intervention extérieure, non
  }
timeline-note = Plein : sans réserve. Creux : donné avec réserve dans l’article (au conditionnel, ou un mot entre guillemets). Une barre occupe le temps que donne l’article : une partie du jour, un jour, plusieurs jours. Les événements sont groupés selon l’acteur.
timeline-alt = Chronologie de { $all } événements. { $dated } sont datés, du { $first } au { $last } ; { $undated } sont sans date.
event-line = { $when } : { $what }
event-line-by = { $when } : { $what } ({ $by })
lane-protest = Manifestations et émeutes
lane-state = La réponse de l’État
lane-outside = Intervention extérieure
lane-unsaid = Autres, ou acteur non identifié
lane-undated = Sans date dans l’article
map-figure = { $first } d’abord, le { $date } ; { $last } { $days ->
    [0] le même jour
    [one] un jour plus tard
   *[other] { $days_words } jours plus tard
  }
map-figure-one = { $first }, le { $date }
map-note = Contours : Natural Earth. Coordonnées des villes : GeoNames. La zone teintée est la région de { $region }.
map-note-plain = Contours : Natural Earth. Coordonnées des villes : GeoNames.
map-alt = Carte : { $country }. { $list }.
map-line = { $place } : { $what }
map-what = { $date }, { $label }
map-detail = { $date }
events-title = Tous les événements, dans l’ordre ; ceux sans date à la fin
column-when = Quand
column-what = Quoi
column-where = Où
column-who = Qui le dit

## Bilans
casualties-title = Victimes et foules
casualties-lede = L’article donne { $harm } bilans de victimes : { $hedged ->
    [0] aucun n’est donné avec réserve
    [one] un seul est donné avec réserve
   *[other] { $hedged_words } sont donnés avec réserve
  }, { $unsourced ->
    [0] et tous citent une source
    [one] et l’{ $unsourced_words } d’entre eux ne cite aucune source
   *[other] et { $unsourced_words } d’entre eux ne citent aucune source
  }.
harm-figure = { $exact ->
    [0] Aucun bilan de victimes n’est exact
    [one] { $exact_words } seul bilan de victimes est exact, et il est donné { $exact_hedged ->
        [0] sans réserve
       *[other] avec réserve
      }
   *[other] { $exact_words } bilans de victimes sur { $all } sont exacts
  }
harm-note = Point : nombre exact. Barre à flèche ouverte : « plus de ». Barre qui s’efface : nombre vague, à partir du minimum que disent les mots. Creux : donné avec réserve dans l’article.
harm-alt = { $all } bilans de victimes.
crowds-figure = La plus grande foule que compte l’article : { $most }
crowds-note = À part des victimes et à une autre échelle. Des comptes de jours et de lieux différents ne s’additionnent pas.
crowds-alt = { $all } comptes de foules et de soldats.
claims-title = Tous les chiffres, qui les donne et avec quelle certitude
column-count = Chiffre
column-date = Date
column-surely = Certitude
sums-title = Ce qui ne s’additionne pas
sums-lede = Ce rapport n’additionne aucun de ces chiffres. Voici pourquoi.
sum-part = { $part } font partie des { $whole } : les additionner reviendrait à compter les mêmes personnes plus d’une fois.
sum-two = { $first } et { $second } : pas de total. Voici pourquoi : { $reasons }.
sum-crowds = { $list } : pas de total, car ces chiffres portent sur des jours ou des lieux différents, et peut-être sur les mêmes personnes.
reason-groups = les personnes comptées ne sont pas les mêmes
reason-sources = les sources ne sont pas les mêmes
reason-vague = l’un des chiffres est vague
reason-one-source = un seul cite sa source
reason-hedged = chacun est donné avec sa propre réserve
rules-title = Les mêmes mots selon l’une et l’autre règle de codage
rules-lede = Les mots { $word } ne sont pas un nombre tant qu’une règle n’en fait pas un. La règle stricte garde le minimum que les mots garantissent et laisse le haut ouvert. La convention d’ACLED, conçue pour les morts et appliquée ici à tous les chiffres, retient un seul nombre, prudent.
rules-caption = Ce que devient chaque formule
column-wording = Les mots de l’article
column-of = Ce qui est compté
column-strict = Règle stricte
column-acled = Convention d’ACLED
rules-used = Cette édition suit la règle « { $rule } ».

## Contexte
context-title = Contexte
context-lede = Ce que l’article dit de l’arrière-plan, et rien de plus.
long-view-title = Le temps long
long-view-figure = { $first } – { $last } : le temps long de l’article tient en { $dated_words } { $dated ->
    [one] date
   *[other] dates
  } et { $lengths ->
    [one] une durée
   *[other] { $lengths_words } durées
  }
long-view-figure-plain = { $first } – { $last } : les dates du temps long dans l’article
long-view-note = L’article donne la durée du règne, { $length }, sans début ni fin ; elle est tracée à l’échelle de l’axe, à part.
long-view-note-plain = Les années telles que l’article les donne.
long-view-alt = Le temps long : { $list }.
long-view-undated = Une durée, sans dates
unit-decades = { $n } décennies
unit-years = { $n } ans
topic-prices = Prix
topic-politics = Politique
topic-economy = Économie
topic-alliance = L’alliance
topic-places = Les lieux
members-count = L’article nomme { $n } membres : { $list }.

## Preuves
evidence-title = Passages à l’appui
evidence-lede = Les { $n } lignes des tables, dans l’ordre de l’article. Chaque citation est montrée dans sa phrase.
evidence-lede-same = Les { $n } lignes des tables, dans l’ordre de l’article. Chaque citation est montrée dans sa phrase.
evidence-events = Événements
evidence-claims = Chiffres
evidence-context = Contexte
evidence-who = Qui le dit
evidence-surely = Certitude
evidence-when = Quand
evidence-where = Où
evidence-coded = Codé
evidence-coded-text = règle stricte : { $strict } · ACLED : { $acled }
evidence-part = Compris dans
evidence-row = Ligne
evidence-row-text = { $file }, ligne { $row } · caractères { $start }–{ $end }
evidence-backlinks = Cité dans
evidence-translation = { $text }

## Méthode
method-title = Méthode et limites
method-curation-title = Comment les tables ont été faites
method-dates-title = Dates
method-dates = { $stated } lignes ont un jour et un mois écrits, l’année étant déduite ; { $inferred } dates sont déduites du texte. { $undated } événements et chiffres n’ont pas de date et n’en reçoivent pas.
method-counts-title = Chiffres
method-counts = Les mots sont la donnée. Une table publiée donne à chaque formule une borne basse et une borne haute selon chaque règle ({ $table }) ; sous la règle stricte, un chiffre n’est jamais rendu plus précis que ses mots.
method-mood-title = Qui le dit, et avec quelle certitude
method-mood = Là où l’article emploie le conditionnel, ce rapport l’emploie aussi. Là où il tient un mot entre guillemets, les guillemets restent. Sur { $all } chiffres, { $own_words } { $own ->
    [one] ne cite
   *[other] ne citent
  } aucune source ; ce rapport n’en suppose aucune.
method-limits-title = Ce que l’article ne dit pas
method-excluded-title = Écarté à dessein
method-excluded = « { $quote } » : { $reason }.
exclusion-relative-time = une indication de temps relative, sans point de repère
method-reproduce-title = Refaire ce rapport
method-reproduce = Dans le dossier du projet, { $command } refait ce document à partir des tables. Les paramètres de cette édition :
method-notebooks = Les carnets, tels qu’exécutés pour cette édition, sont à côté d’elle : { $list }.
method-own = { $n ->
    [one] { $number } passage est donné comme calcul de son auteur : ses nombres ne renvoient pas à l’article.
   *[other] { $number } passages sont donnés comme calculs de leur auteur : leurs nombres ne renvoient pas à l’article.
}
method-parameters = Paramètres de cette édition
method-fonts = Caractères : Report Sans et Report Serif, tirés de Source Sans 3 et Source Serif 4 (Adobe, licence SIL Open Font).
method-maps = Contours de la carte : Natural Earth (domaine public). Coordonnées des villes : { $coordinates }.
column-parameter = Paramètre
column-value = Valeur
parameter-case = Cas
parameter-language = Langue
parameter-as_of = Présenté jusqu’au
parameter-coding_rule = Règle de codage
value-all = tout
not-yet = (après la date de cette édition)

## Couverture
coverage-figure = Les { $all } passages qui donnent un nombre, une date, un doute ou les mots de quelqu’un sont tous pris en compte
coverage-figure-open = Sur { $all } passages qui donnent un nombre, une date, un doute ou les mots de quelqu’un, { $open } ne sont pas pris en compte
coverage-note = Chaque bande est une phrase de l’article, à la mesure de ses lettres. Plein : dans la citation d’une ligne. Creux : écarté à dessein, avec une raison. Débordant de sa bande : ni l’un ni l’autre.
coverage-alt = { $sentences } phrases et { $all } passages à prendre en compte : { $used } utilisés, { $excluded } écartés à dessein, { $open } en suspens.
coverage-used = utilisé
coverage-excluded = écarté à dessein
coverage-open = en suspens
coverage-line-used = { $passage } ({ $kind })
coverage-line-excluded = { $passage } ({ $kind }), écarté : { $reason }
coverage-line-open = { $passage } ({ $kind }), pas pris en compte
coverage-kind-number = nombre
coverage-kind-approximate = nombre vague
coverage-kind-date = date ou moment
coverage-kind-quotation = mots cités
coverage-kind-hedge = réserve
coverage-kind-attribution = attribution
