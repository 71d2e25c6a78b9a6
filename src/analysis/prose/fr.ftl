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
no-claimant = aucune source citée
hedge-none = affirmé
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
        [one] aurait manifesté
       *[other] auraient manifesté
    }
   *[none] { $who } { $n ->
        [one] a manifesté
       *[other] ont manifesté
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
claim-quoted = { $label } : { $n }
claim-quoted-bare = { $who } (« { $held } » dans l’article)
claim-date = { $claim } { $date }
claim-attributed = { $claim }, { $by }
claim-unattributed = { $claim } ; l’article ne cite aucune source
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
basis-stated = écrite dans l’article
basis-year_inferred = jour et mois écrits, année déduite
basis-inferred = déduite du texte
basis-undated = l’article ne donne pas de date

## Mesures
measure-killed = Tués
measure-injured = Blessés
measure-hospitalised = Hospitalisés
measure-arrested = Arrêtés
measure-crowd = Manifestants
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
        [one] aurait manifesté
       *[other] auraient manifesté
    }
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
key-quoted = { $who } (« { $held } » dans le texte)

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
about-source = { $n } seul article de presse en français, fourni sans { $missing }. C’est l’unique source : rien d’autre ne s’y ajoute, sinon les coordonnées des villes et les contours de la carte.
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
about-read-text = Chaque nombre est un lien. Il mène à la phrase d’où il vient, avec qui le dit et avec quelle certitude.
about-shown = Sont présentés
about-as-of = Les faits accomplis au { $day }. { $undated ->
    [one] Un événement ou bilan sans date est écarté, l’article ne disant pas quand il a eu lieu.
   *[other] { $n } événements et bilans sans date sont écartés, l’article ne disant pas quand ils ont eu lieu.
  }
about-rule = Les nombres vagues sont codés selon la règle « { $rule } »
rule-strict = stricte
rule-acled = ACLED

## En bref
summary-title = En bref
summary-rows = Derrière cette page : { $events } événements, { $claims } bilans et { $facts } éléments de contexte, chacun avec sa citation.
summary-dated-number = { $dated } sur { $all }
summary-dated-label = événements sont datés dans l’article
summary-dated-source = les { $undated } autres ne peuvent être situés dans le temps
nothing-yet = Rien de ce que l’article date n’avait eu lieu au { $day }.

## Chronologie
timeline-title = Chronologie
timeline-lede = L’article rapporte { $all } événements et en date { $dated }, du { $first } au { $last }. Les { $undated } autres n’ont pas de date ; ils figurent ici à côté de l’axe, jamais dessus.
timeline-lede-dated = L’article rapporte { $all } événements survenus à cette date, du { $first } au { $last }.
timeline-figure = { $lane ->
    [none] L’article date { $dated } de ses { $all } événements
   [protest] L’article date { $dated } de ses { $all } événements, mais aucune manifestation
    [state] L’article date { $dated } de ses { $all } événements, mais aucun acte de l’État
   *[outside] L’article date { $dated } de ses { $all } événements ; l’intervention extérieure, elle, n’a pas de date
  }
timeline-note = Plein : affirmé. Creux : mis à distance dans l’article (au conditionnel ou entre guillemets). Une barre occupe le temps que donne l’article : une partie du jour, un jour, plusieurs jours. Les événements sont groupés selon qui agit.
timeline-alt = Chronologie de { $all } événements. { $dated } sont datés, du { $first } au { $last } ; { $undated } sont sans date.
event-line = { $when } : { $what }
event-line-by = { $when } : { $what } ({ $by })
lane-protest = Manifestations et émeutes
lane-state = La réponse de l’État
lane-outside = Intervention extérieure
lane-unsaid = Autres, ou auteur non identifié
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
    [0] aucun n’est mis à distance
    [one] un seul est mis à distance
   *[other] { $hedged_words } sont mis à distance
  } par le conditionnel ou les guillemets, { $unsourced ->
    [0] tous citent une source
    [one] { $unsourced_words } ne cite aucune source
   *[other] { $unsourced_words } ne citent aucune source
  }.
harm-figure = { $exact ->
    [0] Aucun bilan de victimes n’est exact
    [one] { $exact_words } seul bilan de victimes est exact, et il est { $exact_hedged ->
        [0] affirmé
       *[other] au conditionnel ou entre guillemets
      }
   *[other] { $exact_words } bilans de victimes sur { $all } sont exacts
  }
harm-note = Point : nombre exact. Barre à flèche ouverte : « plus de ». Barre qui s’efface : nombre vague, à partir du minimum que disent les mots. Creux : mis à distance dans l’article.
harm-alt = { $all } bilans de victimes.
crowds-figure = La plus grande foule que compte l’article : { $most }
crowds-note = À part des victimes et à une autre échelle. Des comptes de jours et de lieux différents ne s’additionnent pas.
crowds-alt = { $all } comptes de foules et de soldats.
claims-title = Tous les bilans, qui les donne et avec quelle certitude
column-count = Bilan
column-date = Date
column-surely = Certitude
sums-title = Ce qui ne s’additionne pas
sums-lede = Ce rapport n’additionne aucun bilan. Voici pourquoi.
sum-part = { $part } : ce nombre est compris dans celui des { $whole } ; les additionner compterait les mêmes personnes plus d’une fois.
sum-two = { $first } et { $second } : pas de total, car { $reasons }.
sum-crowds = { $list } : pas de total, car les comptes sont de jours ou de lieux différents, et peut-être des mêmes personnes.
reason-groups = ils ne comptent pas les mêmes personnes
reason-sources = ils ne viennent pas de la même source
reason-vague = l’un d’eux est vague
reason-hedged = chacun est mis à distance à sa façon
rules-title = Les mêmes mots selon l’une et l’autre règle de codage
rules-lede = Les mots { $word } ne sont pas un nombre tant qu’une règle n’en fait pas un. La règle stricte garde le minimum que les mots garantissent et laisse le haut ouvert. La convention d’ACLED pose un seul nombre, prudent.
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
long-view-note = Les { $length } de règne ont une durée, mais ni début ni fin dans l’article ; elles sont tracées à l’échelle de l’axe, à part.
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
evidence-title = Preuves
evidence-lede = Les { $n } lignes des tables, dans l’ordre de l’article. Chaque citation est montrée dans sa phrase.
evidence-lede-same = Les { $n } lignes des tables, dans l’ordre de l’article. Chaque citation est montrée dans sa phrase.
evidence-events = Événements
evidence-claims = Bilans
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
method-dates = { $stated } lignes datées ont leur jour et leur mois écrits et leur année déduite ; { $inferred } dates sont déduites du texte. { $undated } événements et bilans n’ont pas de date et n’en reçoivent pas.
method-counts-title = Bilans
method-counts = Les mots sont la donnée. Une table publiée de formules donne à chacune une borne basse et une borne haute sous chaque règle ({ $table }) ; un bilan n’est jamais rendu plus précis que ses mots.
method-mood-title = Qui le dit, et avec quelle certitude
method-mood = Là où l’article emploie le conditionnel, ce rapport l’emploie aussi. Là où il tient un mot entre guillemets, les guillemets restent. Sur { $all } bilans, { $own_words } { $own ->
    [one] ne cite
   *[other] ne citent
  } aucune source ; aucune n’est suppléée ici.
method-limits-title = Ce que l’article ne dit pas
method-excluded-title = Écarté à dessein
method-excluded = « { $quote } » : { $reason }.
exclusion-relative-time = un temps relatif que rien ne permet de mesurer
method-reproduce-title = Refaire ce rapport
method-reproduce = Dans le dossier du projet, { $command } refait ce document à partir des tables. Les paramètres de cette édition :
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
