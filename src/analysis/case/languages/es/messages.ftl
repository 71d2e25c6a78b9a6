## Números y personas
quantity-exact = { $n }
quantity-none = { $gender ->
    [feminine] ninguna
   *[masculine] ninguno
  }
share-percent = { $n } %
share-half = la mitad
share-third = un tercio
share-two-thirds = dos tercios
share-quarter = una cuarta parte
share-three-quarters = tres cuartas partes
share-most = la mayoría
quantity-at-least = al menos { $n }
quantity-at-most = hasta { $n }
quantity-fewer-than = menos de { $n }
quantity-more-than = más de { $n }
quantity-about = alrededor de { $n }
quantity-nearly = casi { $n }
quantity-range = de { $low } a { $high }
vague-10 = decenas
vague-12 = docenas
vague-20 = veintenas
vague-100 = cientos
vague-1000 = miles
vague-10000 = decenas de miles
vague-100000 = cientos de miles
vague-1000000 = millones
vague-10000000 = decenas de millones
vague-100000000 = cientos de millones
vague-1000000000 = miles de millones
vague-10000000000 = decenas de miles de millones
vague-100000000000 = cientos de miles de millones
uncounted-several = { $gender ->
    [feminine] varias
   *[masculine] varios
}
uncounted-many = { $gender ->
    [feminine] numerosas
   *[masculine] numerosos
}
uncounted-a-few = { $gender ->
    [feminine] unas pocas
   *[masculine] unos pocos
}
uncounted-few = { $gender ->
    [feminine] pocas
   *[masculine] pocos
}
uncounted-a-number = cierto número
uncounted-a-handful = un puñado
number-one = { $gender ->
    [feminine] una
   *[masculine] un
}
people-plain = { $n } { $who }
people-plain-elided = { $n } { $who }
people-share = { $n } de { $who }
people-share-elided = { $n } de { $who }
people-listed = { $who } ({ $n })
people-vague = { $n } de { $who }
people-vague-elided = { $n } de { $who }
bounds-open = { $low } o más
bounds-closed = de { $low } a { $high }

## Quién lo dice, y con qué certeza
according-to = según { $by }
according-to-via = según { $by }, a través de { $via }
by-via = { $by }, a través de { $via }
own-voice = el propio artículo
no-source = sin fuente citada
hedge-none = sin reserva
hedge-conditional = { $source ->
    [spanish] en condicional
    [french] en condicional
   *[other] con reserva
}
hedge-quoted = entre comillas: { $words }
hedge-quoted-long = palabras citadas
label-conditional = { $label } ({ $source ->
    [spanish] en condicional
    [french] en condicional
   *[other] con reserva
} en el artículo)
label-quoted = { $label } (entre comillas en el artículo)
note-quote = { $quote }

## Los recuentos en frases
claim-killed = { $hedge ->
    [conditional] { $who } { $n ->
        [one] habría muerto
       *[other] habrían muerto
    }
   *[none] { $who } { $n ->
        [one] murió
       *[other] murieron
    }
}
claim-injured = { $hedge ->
    [conditional] { $who } { $n ->
        [one] habría resultado { $gender ->
            [feminine] herida
           *[masculine] herido
        }
       *[other] habrían resultado { $gender ->
            [feminine] heridas
           *[masculine] heridos
        }
    }
   *[none] { $who } { $n ->
        [one] resultó { $gender ->
            [feminine] herida
           *[masculine] herido
        }
       *[other] resultaron { $gender ->
            [feminine] heridas
           *[masculine] heridos
        }
    }
}
claim-hospitalised = { $hedge ->
    [conditional] { $who } { $n ->
        [one] estaría { $gender ->
            [feminine] hospitalizada
           *[masculine] hospitalizado
        }
       *[other] estarían { $gender ->
            [feminine] hospitalizadas
           *[masculine] hospitalizados
        }
    }
   *[none] { $who } { $n ->
        [one] { $dated ->
            [yes] fue
           *[no] está
        } { $gender ->
            [feminine] hospitalizada
           *[masculine] hospitalizado
        }
       *[other] { $dated ->
            [yes] fueron
           *[no] están
        } { $gender ->
            [feminine] hospitalizadas
           *[masculine] hospitalizados
        }
    }
}
claim-arrested = { $hedge ->
    [conditional] { $who } { $n ->
        [one] habría sido { $gender ->
            [feminine] arrestada
           *[masculine] arrestado
        }
       *[other] habrían sido { $gender ->
            [feminine] arrestadas
           *[masculine] arrestados
        }
    }
   *[none] { $who } { $n ->
        [one] fue { $gender ->
            [feminine] arrestada
           *[masculine] arrestado
        }
       *[other] fueron { $gender ->
            [feminine] arrestadas
           *[masculine] arrestados
        }
    }
}
claim-crowd = { $hedge ->
    [conditional] { $who } { $n ->
        [one] se habría reunido
       *[other] se habrían reunido
    }
   *[none] { $who } { $n ->
        [one] se reunió
       *[other] se reunieron
    }
}
claim-deployed = { $hedge ->
    [conditional] { $who } { $n ->
        [one] habría sido { $gender ->
            [feminine] desplegada
           *[masculine] desplegado
        }
       *[other] habrían sido { $gender ->
            [feminine] desplegadas
           *[masculine] desplegados
        }
    }
   *[none] { $who } { $n ->
        [one] fue { $gender ->
            [feminine] desplegada
           *[masculine] desplegado
        }
       *[other] fueron { $gender ->
            [feminine] desplegadas
           *[masculine] desplegados
        }
    }
}
claim-people = { $hedge ->
    [conditional] { $who } { $n ->
        [one] habría sido { $done }
       *[other] habrían sido { $done }
    }
   *[none] { $who } { $n ->
        [one] fue { $done }
       *[other] fueron { $done }
    }
}
claim-money = { $hedge ->
    [conditional] { $who } (con reserva en el artículo)
   *[none] { $who }
}
done-missing = { $gender ->
    [feminine] { $n ->
        [one] dada por desaparecida
       *[other] dadas por desaparecidas
    }
   *[masculine] { $n ->
        [one] dado por desaparecido
       *[other] dados por desaparecidos
    }
}
done-displaced = { $gender ->
    [feminine] { $n ->
        [one] desplazada
       *[other] desplazadas
    }
   *[masculine] { $n ->
        [one] desplazado
       *[other] desplazados
    }
}
done-detained = { $gender ->
    [feminine] { $n ->
        [one] detenida
       *[other] detenidas
    }
   *[masculine] { $n ->
        [one] detenido
       *[other] detenidos
    }
}
done-evacuated = { $gender ->
    [feminine] { $n ->
        [one] evacuada
       *[other] evacuadas
    }
   *[masculine] { $n ->
        [one] evacuado
       *[other] evacuados
    }
}
done-rescued = { $gender ->
    [feminine] { $n ->
        [one] rescatada
       *[other] rescatadas
    }
   *[masculine] { $n ->
        [one] rescatado
       *[other] rescatados
    }
}
done-buildings-destroyed = { $gender ->
    [feminine] { $n ->
        [one] destruida
       *[other] destruidas
    }
   *[masculine] { $n ->
        [one] destruido
       *[other] destruidos
    }
}
done-buildings-damaged = { $gender ->
    [feminine] { $n ->
        [one] dañada
       *[other] dañadas
    }
   *[masculine] { $n ->
        [one] dañado
       *[other] dañados
    }
}
noun-people = { $n ->
    [one] persona
   *[other] personas
}
noun-buildings-destroyed = { $n ->
    [one] edificio
   *[other] edificios
}
noun-buildings-damaged = { $n ->
    [one] edificio
   *[other] edificios
}
noun-money = en dinero
claim-quoted = { $label }: { $n }
claim-quoted-bare = { $who } ({ $held } en el artículo)
claim-bare = { $who }
claim-date = { $claim } { $date }
claim-date-apart = { $claim }, { $date }
claim-attributed = { $claim }, { $by }
claim-unattributed = { $claim }; el artículo no cita ninguna fuente
claim-place = { $claim } ({ INNER($place) })
sentence = { $text }.

## Fechas
on-day = el { $date }
on-days = los días { $date }
in-month = en { $date }
from-to = del { $first } al { $last }
from-to-wide = { $from ->
    [day] del { $first }
   *[other] de { $first }
  } { $to ->
    [day] al { $last }
   *[other] a { $last }
  }
range = { $first }–{ $last }
range-wide = { $first } – { $last }
two-days = { $first } y { $last }
open-start = { $kind ->
    [day] hasta el { $last }
   *[other] hasta { $last }
  }
open-end = { $kind ->
    [day] desde el { $first }
   *[other] desde { $first }
  }
span-open-end = { $from ->
    [day] a partir del { $first }
   *[other] a partir de { $first }
  }
circa = hacia { $kind ->
    [day] el { $date }
   *[other] { $date }
  }
end-circa = { $date } aproximadamente
around = hacia { $kind ->
    [day] el { $date }
   *[other] { $date }
  }
perhaps = quizá { $date }
uncertain = { $date } (fecha incierta)
said-on = dado { $date }
undated = Sin fecha
time-morning = mañana
time-afternoon = tarde
time-evening = anochecer
time-night = noche
time-dawn = madrugada
time-noon = mediodía
time-about = hacia { $hour ->
    [1] la
   *[other] las
} { $time }
day-and-time = { $day }, { $time }
day-at = { $day } a { $hour ->
    [1] la
   *[other] las
} { $time }
day-around = { $day } { $time }
day-from-to = { $day }, de { $first } a { $last } h
night-of = noche del { $first } al { $last }
in-the-night = en la noche del { $first } al { $last }
clock = { $named ->
    [midnight] 0:00
   *[any] { $hour }:{ $minutes }
  }
inferred = { $date } (fecha deducida)
inferred-place = { $place } (lugar deducido)
date-inferred = fecha deducida
date-approximate = fecha aproximada
date-uncertain = fecha incierta
basis-stated = escrita en el artículo
basis-year_inferred = día y mes escritos, año deducido
basis-inferred = deducida del texto
basis-undated = el artículo no da fecha

## Medidas
measure-quoted = { $held }
measure-killed = { $hedge ->
    [conditional] Habrían muerto
   *[none] Muertos
}
measure-injured = { $hedge ->
    [conditional] Habrían resultado heridos
   *[none] Heridos
}
measure-hospitalised = { $hedge ->
    [conditional] Estarían hospitalizados
   *[none] Hospitalizados
}
measure-arrested = { $hedge ->
    [conditional] Habrían sido arrestados
   *[none] Arrestados
}
measure-share = { $measure }, en proporción
measure-missing = Desaparecidos
measure-displaced = Desplazados
measure-detained = Detenidos
measure-evacuated = Evacuados
measure-rescued = Rescatados
measure-buildings-destroyed = Edificios destruidos
measure-buildings-damaged = Edificios dañados
measure-money = Importes
measure-crowd = Multitudes
measure-deployed = Fuerzas desplegadas
key-killed = { $hedge ->
    [conditional] { $who } que { $n ->
        [one] habría resultado { $gender ->
            [feminine] muerta
           *[masculine] muerto
        }
       *[other] habrían resultado { $gender ->
            [feminine] muertas
           *[masculine] muertos
        }
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] muerta
           *[masculine] muerto
        }
       *[other] { $gender ->
            [feminine] muertas
           *[masculine] muertos
        }
    }
}
key-injured = { $hedge ->
    [conditional] { $who } que { $n ->
        [one] habría resultado { $gender ->
            [feminine] herida
           *[masculine] herido
        }
       *[other] habrían resultado { $gender ->
            [feminine] heridas
           *[masculine] heridos
        }
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] herida
           *[masculine] herido
        }
       *[other] { $gender ->
            [feminine] heridas
           *[masculine] heridos
        }
    }
}
key-hospitalised = { $hedge ->
    [conditional] { $who } que { $n ->
        [one] estaría { $gender ->
            [feminine] hospitalizada
           *[masculine] hospitalizado
        }
       *[other] estarían { $gender ->
            [feminine] hospitalizadas
           *[masculine] hospitalizados
        }
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] hospitalizada
           *[masculine] hospitalizado
        }
       *[other] { $gender ->
            [feminine] hospitalizadas
           *[masculine] hospitalizados
        }
    }
}
key-arrested = { $hedge ->
    [conditional] { $who } que { $n ->
        [one] habría sido { $gender ->
            [feminine] arrestada
           *[masculine] arrestado
        }
       *[other] habrían sido { $gender ->
            [feminine] arrestadas
           *[masculine] arrestados
        }
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] arrestada
           *[masculine] arrestado
        }
       *[other] { $gender ->
            [feminine] arrestadas
           *[masculine] arrestados
        }
    }
}
key-crowd = { $hedge ->
    [conditional] { $who } que { $n ->
        [one] se habría reunido
       *[other] se habrían reunido
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] reunida
           *[masculine] reunido
        }
       *[other] { $gender ->
            [feminine] reunidas
           *[masculine] reunidos
        }
    }
}
key-deployed = { $hedge ->
    [conditional] { $who } que { $n ->
        [one] habría sido { $gender ->
            [feminine] desplegada
           *[masculine] desplegado
        }
       *[other] habrían sido { $gender ->
            [feminine] desplegadas
           *[masculine] desplegados
        }
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] desplegada
           *[masculine] desplegado
        }
       *[other] { $gender ->
            [feminine] desplegadas
           *[masculine] desplegados
        }
    }
}
key-people = { $hedge ->
    [conditional] { $who } que { $n ->
        [one] habría sido { $done }
       *[other] habrían sido { $done }
    }
   *[none] { $who } { $done }
}
key-money = { $hedge ->
    [conditional] { $who } (con reserva en el artículo)
   *[none] { $who }
}
key-quoted = { $who } { $held }

## Numeración
number-figure = Figura { $n }
number-table = Tabla { $n }
figure-data = Datos de la { LOWER($figure) } (CSV)
reference = { LOWER($label) }
figure-description = Descripción de la { LOWER($figure) }

## Título
kicker = { $sources ->
    [one] { $n } artículo, leído de cerca
   *[other] { $n } artículos, leídos de cerca
  }
about-rests = Se basa en
about-source = { $n } solo artículo de prensa { $spoken }, facilitado sin { $missing }. Es la única fuente: { $added }.
about-added = no se añade nada más que { $list }
added-year = el año
added-coordinates = las coordenadas de los lugares
added-outlines = los contornos del mapa
added-vocabulary = el vocabulario con el que se codifican los hechos
about-unknown = No se conoce{ $sources ->
    [one] {""}
   *[other] {" "}de ninguno de ellos
  }: { $list }.
in-language = en { $language }
about-sources = { $n } { $sources ->
    [one] artículo de prensa
   *[other] artículos de prensa
  } { $spoken }: { $list }.
source-title = «{ $title }»
source-letter = fuente { $letter }
source-licence = licencia: { $licence }
source-lacking = { $source } (no se conoce: { $unknown })
source-quoted = { $source }: { $text }
unknown-title = título
unknown-author = autor
unknown-publisher = editor
unknown-published = fecha
unknown-url = dirección
unknown-licence = licencia
missing-title = título
missing-author = autor
missing-publisher = editor
missing-url = dirección
missing-published = fecha
about-read = Cómo leerlo
about-read-text = Las palabras subrayadas llevan al pasaje { $sources ->
    [one] del artículo
   *[other] de un artículo
} en que se apoyan; allí se lee quién lo dice y con qué certeza.{ $mood ->
    [french] {" "}El condicional («habrían muerto») traduce el del francés, el modo en que la prensa francesa da lo que no ha confirmado.
   *[none] {""}
}
untitled = { $sources ->
    [one] Lo que dice un artículo
   *[other] Lo que dicen los artículos
}
about-shown = Esta edición
about-as-of = Lo ocurrido hasta el { $day }. { $undated ->
    [one] Queda fuera un hecho o recuento sin fecha, porque { $sources ->
        [one] el artículo no dice
       *[other] los artículos no dicen
    } cuándo ocurrió.
   *[other] Quedan fuera { $n } hechos y recuentos sin fecha, porque { $sources ->
        [one] el artículo no dice
       *[other] los artículos no dicen
    } cuándo ocurrieron.
  }
about-as-of-all = Lo ocurrido hasta el { $day }.
about-rule = Números vagos codificados según la regla { $rule }
rule-strict = estricta
rule-acled = ACLED

## En síntesis
summary-title = En síntesis
summary-rows = Este informe se apoya en { $list }, con su cita cada uno.
summary-events = { $number } { $n ->
    [one] hecho
   *[other] hechos
  }
summary-claims = { $number } { $n ->
    [one] recuento
   *[other] recuentos
  }
summary-context = { $number } { $n ->
    [one] dato de contexto
   *[other] datos de contexto
  }
nothing-yet = Nada de lo que { $sources ->
    [one] fecha el artículo
   *[other] fechan los artículos
} había ocurrido el { $day }.
no-counts-yet = Ningún recuento que { $sources ->
    [one] feche el artículo
   *[other] fechen los artículos
} es del { $day } ni de antes.
no-events = No se ha codificado ningún hecho { $sources ->
    [one] del artículo
   *[other] de los artículos
}.
no-counts = No se ha codificado ningún recuento { $sources ->
    [one] del artículo
   *[other] de los artículos
}.
no-context = No se ha codificado ningún dato de contexto { $sources ->
    [one] del artículo
   *[other] de los artículos
}.
no-dates = { $sources ->
    [one] El artículo refiere
   *[other] Los artículos refieren
} { $all } { $events ->
    [one] hecho, sin fecharlo
   *[other] hechos, sin fechar ninguno
}.

## Cronología
timeline-title = Cronología
timeline-lede = { $sources ->
    [one] El artículo refiere
   *[other] Los artículos refieren
} { $all } { $events ->
    [one] hecho
   *[other] hechos
  } y { $sources ->
    [one] fecha
   *[other] fechan
} { $dated } { $n_dated ->
    [one] solo hecho
   *[other] de ellos
}, { $span }{ $asides }. { $rest ->
    [one] El otro no tiene fecha: en la { $figure } está aparte.
   *[other] Los otros { $undated } no tienen fecha: en la { $figure } están aparte.
}
timeline-lede-dated = { $sources ->
    [one] El artículo fecha
   *[other] Los artículos fechan
} { $all } { $events ->
    [one] hecho
   *[other] hechos
  }{ $as_of ->
    [yes] { $events ->
        [one] {" "}ocurrido hasta entonces
       *[other] {" "}ocurridos hasta entonces
    }
   *[no] {""}
}, { $span }{ $asides }.
aside-no-year = ; no { $sources ->
    [one] da
   *[other] dan
} el año
aside-inferred = , y { $dated ->
    [one] su fecha se deduce del texto
   *[other] { $guesses ->
        [one] una de estas fechas se deduce
       *[other] { $inferred } de estas fechas se deducen
    } del texto
}
timeline-figure = { $dated } { $events ->
    [one] hecho con fecha
   *[other] hechos con fecha
  }, { $span }
timeline-note = Relleno: lo afirma { $sources ->
    [one] el propio artículo
   *[other] un artículo
}. Contorno con línea: lo afirma alguien. Hueco: dado con reserva. Discontinuo: fecha deducida. Una barra ocupa el tiempo que { $sources ->
    [one] da el artículo
   *[other] dan los artículos
}: parte de un día, un día, varios días. Los hechos se agrupan según { $by ->
    [actor] quién actuó
   *[kind] su naturaleza
  }.
timeline-note-unsure = También discontinuo: fecha aproximada o incierta.
timeline-note-open = Una flecha: { $sources ->
    [one] el artículo no dice
   *[other] los artículos no dicen
} cuándo empezó, o terminó.
timeline-note-short = Un simple trazo: un tiempo demasiado breve para dibujarlo a escala.
timeline-alt = Cronología de { $all } { $events ->
    [one] hecho
   *[other] hechos
  }. { $dated } con fecha, { $span }; { $undated } sin fecha.
timeline-alt-dated = Cronología de { $all } { $events ->
    [one] hecho
   *[other] hechos
  }, { $span }.
event-line = { $when }: { $what }
event-line-by = { $when }: { $what } ({ INNER($by) })
lane-unrest = Protestas y disturbios
lane-violence = Combates y violencia
lane-mishap = Accidentes y catástrofes
lane-response = Socorro e investigación
lane-affairs = Trabajo y vida pública
lane-others = Otros hechos
lane-unsaid = Otros, o autor no identificado
lane-undated = Sin fecha en { $sources ->
    [one] el artículo
   *[other] los artículos
}
map-figure = { $first } primero, el { $date }; { $last } { $days ->
    [0] el mismo día
    [one] un día después
   *[other] { $days_words } días después
  }
map-figure-one = { $first }, { $date }
map-figure-dates = { $first } primero, el { $date }; { $last } el { $last_date }
map-figure-where = Dónde ocurrió: { $places }
map-elsewhere = en otro lugar
map-note-outlines = Contornos: Natural Earth.
map-note-coordinates = Coordenadas de las localidades: { $list }.
map-note-region = La zona sombreada es la región de { $region }.
map-note-unnamed = Donde no cabe su nombre, un lugar es solo un punto; la descripción de la figura los enumera todos.
map-of = Mapa: { $country }.
map-bare = Mapa.
map-line = { $place }, { $what }
map-what = { $date }: { $label }
map-detail = { $date }
events-title = Todos los hechos, por orden; los que no tienen fecha, al final
events-folded = Todos los hechos en una tabla
column-when = Cuándo
column-what = Qué
column-where = Dónde
column-who = Quién lo dice
column-source = Fuente
telling-date = Le da otra fecha: { $value }.
telling-time = Le da otra hora: { $value }.
telling-place = Lo sitúa en otro lugar: { $value }.

## Balances
casualties-title = { $shown ->
    [both] Víctimas y multitudes
    [harm] Víctimas
    [counts] Víctimas y otros recuentos
    [crowds] Multitudes
   *[neither] Recuentos
}
casualties-lede = { $sources ->
    [one] El artículo da
   *[other] Los artículos dan
} { $harm } { $counts ->
    [one] recuento
   *[other] recuentos
  } de víctimas{ $counts ->
    [one] {""}
   *[other] : { $hedged ->
        [0] ninguno se da con reserva
        [one] { $hedged_words } solo recuento se da con reserva
       *[other] { $hedged_words } se dan con reserva
      }, { $unsourced ->
        [0] y todos citan una fuente
        [one] y { $unsourced_words } solo recuento no cita ninguna fuente
       *[other] y { $unsourced_words } de ellos no citan ninguna fuente
      }
  }.
harm-figure = { $exact ->
    [0] Ningún recuento de víctimas da un número exacto
    [one] { $counts ->
        [one] El único recuento de víctimas da un número exacto, y lo da { $exact_hedged ->
            [0] sin reserva
           *[other] con reserva
        }
       *[other] { $exact_words } solo recuento de víctimas da un número exacto, y lo da { $exact_hedged ->
            [0] sin reserva
           *[other] con reserva
        }
      }
   *[other] { $exact_words } de { $all } recuentos de víctimas dan un número exacto
  }
harm-note = Punto: número exacto. Flecha: «más de». Puntos suspensivos: número vago, trazado hasta lo mínimo que dicen las palabras; más allá no se sabe. Relleno: lo afirma { $sources ->
    [one] el propio artículo
   *[other] un artículo
}. Contorno con línea: lo afirma alguien. Hueco: con reserva.
harm-alt = { $all } { $counts ->
    [one] recuento
   *[other] recuentos
  } de víctimas.
crowds-figure = La mayor multitud que { $sources ->
    [one] cuenta el artículo
   *[other] cuentan los artículos
}: { $most }
largest-figure = El mayor número: { $most }
crowds-note = Se traza aparte de las víctimas y a otra escala. Los recuentos de días y lugares distintos no se suman.
crowds-alt = { $all } { $counts ->
    [one] recuento
   *[other] recuentos
  }{ $kinds ->
    [crowds] {" "}de multitudes
    [forces] {" "}de multitudes y de fuerzas desplegadas
   *[other] , aparte de las víctimas
  }.
others-figure = Qué más se cuenta: { $list }
others-note = Cada clase se traza a su propia escala. Punto: número exacto. Flecha: «más de». Puntos suspensivos: más allá no se sabe. Relleno: lo afirma { $sources ->
    [one] el propio artículo
   *[other] un artículo
}. Contorno con línea: lo afirma alguien. Hueco: con reserva.
others-alt = { $all } { $counts ->
    [one] recuento más
   *[other] recuentos más
  }.
tolls-note = En gris: un recuento revisado después; una línea fina lleva al que lo sustituyó.
count-first = recuento inicial
count-revised = recuento revisado
count-contests = discute otro recuento
tolls-title = Cómo cambiaron los recuentos y cuáles se contradicen
toll-sequence = { $what }: { $steps }, { $by }.
clause-join = ;{" "}
toll-join = , después{" "}
toll-first = primero { $n }
toll-first-dated = primero { $n } ({ $date })
toll-then = { $n }
toll-then-dated = { $n } ({ $date })
toll-rivals = { $list }. Estos recuentos se contradicen: este informe no elige entre ellos ni los suma.
claims-title = Todos los recuentos: quién los da y con qué certeza
column-count = Recuento
column-date = Fecha
column-surely = Certeza
sums-title = Lo que no se puede sumar
sums-lede = Este informe no suma ninguno de estos recuentos. He aquí por qué.
sum-part = { $part } { $n ->
    [one] se cuenta
   *[other] se cuentan
} entre los siguientes: { $whole }. Sumarlos sería contar dos veces { $of ->
    [people] a las mismas personas
    [money] el mismo dinero
   *[things] lo mismo
}.
sum-two = { $first }{ $by ->
    [yes] ,
   *[no] {""}
} y { $second }: sin total, porque { $reasons }.
sum-two-unsaid = { $first }{ $by ->
    [yes] ,
   *[no] {""}
} y { $second }: sin total, porque nada dice si { $of ->
    [people] son las mismas personas
    [money] es el mismo dinero
   *[things] es lo mismo
}.
sum-many = { $list }: sin total, porque nada dice cuáles cuentan { $of ->
    [people] a las mismas personas
    [money] el mismo dinero
   *[things] lo mismo
}.
sum-crowds = { $list }: sin total, porque estos recuentos { $apart ->
    [yes] son de días o lugares distintos, y pueden
   *[no] pueden
} incluir a las mismas personas.
reason-groups = { $of ->
    [people] las personas contadas no se designan igual
   *[things] lo contado no se designa igual
}
reason-sources = las fuentes no son las mismas
reason-vague = uno de ellos es vago
reason-one-source = solo uno cita su fuente
reason-hedged = cada uno se da con su propia reserva
rules-title =
    { $n ->
        [2] Las mismas palabras según una y otra regla de codificación
       *[other] Las mismas palabras según cada regla de codificación
    }
rules-lede = { $one ->
    [yes] La palabra { $word } no es un número hasta que una regla la convierte
   *[no] Las palabras { $word } no son un número hasta que una regla las convierte
} en uno.
rule-about-strict = La regla estricta guarda el mínimo que garantizan las palabras y deja abierto el máximo.
rule-about-acled = La convención de ACLED, pensada para las muertes y aplicada aquí a todos los recuentos, se queda con un número prudente{ $spread ->
    [yes] {""} (o, para palabras como «varios», un intervalo)
   *[no] {""}
}.
rules-caption = En qué se convierte cada expresión
column-wording = { $sources ->
    [one] Las palabras del artículo
   *[other] Las palabras de los artículos
}
column-of = Qué se cuenta
column-strict = Regla estricta
column-acled = Convención de ACLED
rules-used = Esta edición sigue la regla { $rule }.

## Contexto
context-title = Contexto
context-lede = Lo que { $sources ->
    [one] el artículo dice
   *[other] los artículos dicen
} de los antecedentes, y nada más.
topic-history = Los años anteriores
topic-prices = Precios
topic-politics = Política
topic-economy = Economía
topic-society = Sociedad
topic-health = Salud
topic-environment = Medio ambiente
topic-law = Justicia
topic-response = La respuesta
topic-alliance = Alianzas
topic-places = Los lugares
members-count = { $sources ->
    [one] El artículo nombra
   *[other] Los artículos nombran
} { $n } { $count ->
    [one] miembro
   *[other] miembros
  }: { $list }.

## Pruebas
article-title = { $sources ->
    [one] El artículo, anotado
   *[other] Los artículos, anotados
}
article-lede = { $sources ->
    [one] El artículo tal como es
   *[other] Los artículos tal como son
}{ $translated ->
    [yes] , con nuestra traducción.
   *[no] .
}
article-marked = Están marcados { $list }; cada marca dice quién habla, con qué certeza, cuándo y dónde, y en qué parte lo cita este informe.
article-apart = Se destacan, en { $sources ->
    [one] el artículo
   *[other] los artículos
}, las palabras que dicen { $list }.
article-attribution = quién habla
article-hedge = con qué certeza
article-event = los hechos
article-count = los recuentos
article-fact = el contexto
article-elided = Esta edición muestra los pasajes en que se apoyan sus filas y omite los demás.
article-covered = { $passages ->
    [0] Ningún pasaje da un número, una fecha, una duda ni las palabras de nadie.
    [one] El único pasaje que da un número, una fecha, una duda o las palabras de alguien está marcado.
   *[other] Los { $all } pasajes que dan un número, una fecha, una duda o las palabras de alguien están todos marcados.
}
article-open = De { $all } { $passages ->
    [one] pasaje que da
   *[other] pasajes que dan
} un número, una fecha, una duda o las palabras de alguien, { $missed ->
    [one] { $open } solo pasaje no está marcado
   *[other] { $open } no están marcados
}.
article-notes = Notas sobre este párrafo
article-left-out = Dejado fuera a propósito
article-annotations = Todas las marcas en un archivo (Web Annotation, JSON-LD)
evidence-why = Por qué
evidence-who = Quién lo dice
evidence-surely = Certeza
evidence-when = Cuándo
evidence-where = Dónde
evidence-coded = Codificado
evidence-coded-rule =
    { $rule ->
        [estricta] regla estricta: { $bounds }
       *[other] { $rule }: { $bounds }
    }
evidence-part = Incluido en
evidence-source = Fuente
evidence-said = Dicho
evidence-revises = Sustituye a
evidence-contests = Frente a
evidence-same = Contado de nuevo, tras
evidence-backlinks = Citado en
evidence-translation = { $text }

## Método
method-title = Límites y método
method-curation-title = Cómo se hicieron las tablas
method-dates-stated = { $number } { $n ->
    [one] fecha tiene su día y su mes
   *[other] fechas tienen su día y su mes
  } { $sources ->
    [one] en el artículo
   *[other] en los artículos
}, sin el año.
method-dates-given = { $number } { $n ->
    [one] fecha está escrita
   *[other] fechas están escritas
  } { $sources ->
    [one] en el artículo
   *[other] en los artículos
} con su año.
method-dates-inferred = { $number } { $n ->
    [one] { $first ->
        [yes] fecha se deduce
       *[no] se deduce
    }
   *[other] { $first ->
        [yes] fechas se deducen
       *[no] se deducen
    }
  } del texto, y así se indica.
method-dates-years = { $number } { $n ->
    [one] { $first ->
        [yes] fecha es
       *[no] es
    } un año
   *[other] { $first ->
        [yes] fechas son
       *[no] son
    } años
  } que { $sources ->
    [one] da el artículo
   *[other] dan los artículos
}.
method-dates-undated = { $number } { $n ->
    [one] hecho o recuento no tiene fecha y no la recibe.
   *[other] hechos y recuentos no tienen fecha y no la reciben.
  }
method-sources = { $sources ->
    [one] La fuente:
   *[other] Las fuentes:
  }
method-counts = Las palabras son el dato. Una tabla publicada da a cada expresión un límite inferior y otro superior según cada regla ({ $table }); con la regla estricta, ningún recuento se hace más preciso que sus palabras.
method-mood = { $source ->
    [spanish] Donde { $sources ->
        [one] el artículo
       *[other] un artículo
    } usa el condicional, este informe también lo usa.
    [french] Donde { $sources ->
        [one] el artículo
       *[other] un artículo
    } usa el condicional, este informe también lo usa.
   *[other] Donde { $sources ->
        [one] el artículo
       *[other] un artículo
    } habla con reserva, este informe usa el condicional.
} Donde pone una palabra entre comillas, las comillas quedan.
method-judgements = Lo que las palabras de una fuente dejan a criterio se decidió a mano:
method-judgement = { $row }: { $reason }
method-mood-own = De { $all } recuentos, { $n_own ->
    [one] { $own } solo recuento lo afirma { $sources ->
        [one] el propio artículo
       *[other] un artículo
    }
   *[other] { $own } los { $sources ->
        [one] afirma el propio artículo
       *[other] afirman los propios artículos
    }
  }{ $n_unsourced ->
    [0] {""}
    [one] ; { $unsourced } recuento más, { $source ->
        [spanish] en condicional
        [french] en condicional
       *[other] con reserva
    }, no cita ninguna fuente, y este informe no supone ninguna
   *[other] ; otros { $unsourced }, { $source ->
        [spanish] en condicional
        [french] en condicional
       *[other] con reserva
    }, no citan ninguna fuente, y este informe no supone ninguna
  }.
method-limits-title = Lo que { $sources ->
    [one] el artículo no dice
   *[other] los artículos no dicen
}
exclusion-hypothetical = lo que pudo o puede ocurrir, que no es un recuento
exclusion-repetition = dicho ya en otra fila
exclusion-not-counted = un número que aquí no cuenta nada
exclusion-relative-time = un tiempo relativo, sin punto de referencia
method-reproduce-title = Rehacer este informe
method-reproduce = En la carpeta del proyecto, { $command } rehace este documento a partir de las tablas. Los parámetros de esta edición:
method-notebooks = Los cuadernos, tal como se ejecutaron para esta edición, están junto a ella: { $list }.
method-own = { $n ->
    [one] { $number } pasaje se da como cálculo de su autor: sus números no remiten al artículo.
   *[other] { $number } pasajes se dan como cálculos de su autor: sus números no remiten al artículo.
}
method-parameters = Parámetros de esta edición
method-fonts = Tipos: Report Sans y Report Serif, extraídos de Source Sans 3 y Source Serif 4 (Adobe, licencia SIL Open Font).
method-maps = Contornos del mapa: Natural Earth (dominio público).
method-coordinates = Coordenadas de las localidades: { $coordinates }.
column-parameter = Parámetro
column-value = Valor
parameter-case = Caso
parameter-language = Idioma
parameter-as_of = Último día mostrado
parameter-coding_rule = Regla de codificación
value-all = sin límite
