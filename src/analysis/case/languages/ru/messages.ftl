## Числа и люди
quantity-exact = { $n }
quantity-none = { $gender ->
    [feminine] ни одной
   *[masculine] ни одного
  }
share-percent = { $n } %
share-half = половина
share-third = треть
share-two-thirds = две трети
share-quarter = четверть
share-three-quarters = три четверти
share-most = большинство
quantity-at-least = не менее { $n }
quantity-at-most = до { $n }
quantity-fewer-than = менее { $n }
quantity-more-than = более { $n }
quantity-about = около { $n }
quantity-nearly = почти { $n }
quantity-range = от { $low } до { $high }
vague-10 = десятки
vague-12 = десятки
vague-20 = десятки
vague-100 = сотни
vague-1000 = тысячи
vague-10000 = десятки тысяч
vague-100000 = сотни тысяч
vague-1000000 = миллионы
vague-10000000 = десятки миллионов
vague-100000000 = сотни миллионов
vague-1000000000 = миллиарды
vague-10000000000 = десятки миллиардов
vague-100000000000 = сотни миллиардов
uncounted-several = несколько
uncounted-many = много
uncounted-a-few = несколько
uncounted-few = мало
uncounted-a-number = некоторое число
uncounted-a-handful = горстка
number-one = { $gender ->
    [feminine] одна
    [neuter] одно
   *[masculine] один
}
people-plain = { $named ->
    [yes] { $who } ({ $n })
   *[no] { $n } { $who }
}
people-plain-elided = { $named ->
    [yes] { $who } ({ $n })
   *[no] { $n } { $who }
}
people-share = { $who } ({ $n })
people-share-elided = { $who } ({ $n })
people-listed = { $who } ({ $n })
people-vague = { $named ->
    [yes] { $who } ({ $n })
   *[no] { $n } { $who }
}
people-vague-elided = { $named ->
    [yes] { $who } ({ $n })
   *[no] { $n } { $who }
}
bounds-open = от { $low }
bounds-closed = { $low }–{ $high }

## Кто говорит и насколько уверенно
according-to = источник: { $by }
according-to-via = источник: { $by }; передано: { $via }
by-via = { $by } (передано: { $via })
own-voice = сама статья
no-source = источник не назван
hedge-none = без оговорок
hedge-conditional = { $source ->
    [french] с оговоркой: французское условное наклонение
    [spanish] с оговоркой: испанское условное наклонение
   *[other] с оговоркой
}
hedge-quoted = в кавычках: { $words }
hedge-quoted-long = приведённые слова
label-conditional = { $label } ({ $source ->
    [french] в статье с оговоркой
   *[other] в статье с оговоркой
})
label-quoted = { $label } (в статье в кавычках)
note-quote = { $quote }

## Числа в предложениях
claim-killed = { $hedge ->
    [conditional] { $who } { $n ->
        [one] предположительно { $gender ->
            [feminine] погибла
           *[masculine] погиб
        }
       *[other] предположительно погибли
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] погибла
           *[masculine] погиб
        }
       *[other] погибли
    }
}
claim-injured = { $hedge ->
    [conditional] { $who } { $n ->
        [one] предположительно { $gender ->
            [feminine] ранена
           *[masculine] ранен
        }
       *[other] предположительно ранены
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] ранена
           *[masculine] ранен
        }
       *[other] ранены
    }
}
claim-hospitalised = { $hedge ->
    [conditional] { $who } предположительно { $n ->
        [one] { $gender ->
            [feminine] госпитализирована
           *[masculine] госпитализирован
        }
       *[other] госпитализированы
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] госпитализирована
           *[masculine] госпитализирован
        }
       *[other] госпитализированы
    }
}
claim-arrested = { $hedge ->
    [conditional] { $who } { $n ->
        [one] предположительно { $gender ->
            [feminine] арестована
           *[masculine] арестован
        }
       *[other] предположительно арестованы
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] арестована
           *[masculine] арестован
        }
       *[other] арестованы
    }
}
claim-crowd = { $hedge ->
    [conditional] { $who } { $n ->
        [one] предположительно { $gender ->
            [feminine] собралась
           *[masculine] собрался
        }
       *[other] предположительно собрались
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] собралась
           *[masculine] собрался
        }
       *[other] собрались
    }
}
claim-deployed = { $hedge ->
    [conditional] { $who } { $n ->
        [one] предположительно { $gender ->
            [feminine] направлена
           *[masculine] направлен
        }
       *[other] предположительно направлены
    }
   *[none] { $who } { $n ->
        [one] { $gender ->
            [feminine] направлена
           *[masculine] направлен
        }
       *[other] направлены
    }
}
claim-people = { $hedge ->
    [conditional] { $who } предположительно { $done }
   *[none] { $who } { $done }
}
claim-money = { $hedge ->
    [conditional] { $who } (предположительно)
   *[none] { $who }
}
done-missing = { $n ->
    [one] { $gender ->
        [feminine] пропала без вести
       *[masculine] пропал без вести
    }
   *[other] пропали без вести
}
done-displaced = { $n ->
    [one] { $gender ->
        [feminine] покинула дом
       *[masculine] покинул дом
    }
   *[other] покинули дома
}
done-detained = { $n ->
    [one] { $gender ->
        [feminine] задержана
       *[masculine] задержан
    }
   *[other] задержаны
}
done-evacuated = { $n ->
    [one] { $gender ->
        [feminine] эвакуирована
       *[masculine] эвакуирован
    }
   *[other] эвакуированы
}
done-rescued = { $n ->
    [one] { $gender ->
        [feminine] спасена
       *[masculine] спасён
    }
   *[other] спасены
}
done-buildings-destroyed = { $n ->
    [one] { $gender ->
        [feminine] разрушена
        [neuter] разрушено
       *[masculine] разрушен
    }
   *[other] разрушены
}
done-buildings-damaged = { $n ->
    [one] { $gender ->
        [feminine] повреждена
        [neuter] повреждено
       *[masculine] повреждён
    }
   *[other] повреждены
}
noun-people = { $counted ->
    [no] { $n ->
        [one] человек
       *[other] люди
    }
   *[yes] { $count ->
        [one] человек
        [few] человека
       *[other] человек
    }
}
noun-buildings-destroyed = { $counted ->
    [no] { $n ->
        [one] здание
       *[other] здания
    }
   *[yes] { $count ->
        [one] здание
        [few] здания
       *[other] зданий
    }
}
noun-buildings-damaged = { $counted ->
    [no] { $n ->
        [one] здание
       *[other] здания
    }
   *[yes] { $count ->
        [one] здание
        [few] здания
       *[other] зданий
    }
}
noun-money = в деньгах
claim-quoted = { $label }: { $n }
claim-quoted-bare = { $who } ({ $held } в статье)
claim-bare = { $who }
claim-date = { $claim } { $date }
claim-date-apart = { $claim }, { $date }
claim-attributed = { $claim }; { $by }
claim-unattributed = { $claim }; статья не называет источника
claim-place = { $claim } ({ INNER($place) })
sentence = { $text }.

## Даты
on-day = { $date }
on-days = { $date }
in-month = { $kind ->
    [year] в { $date } году
   *[month] ({ $date })
}
from-to = с { $first } по { $last }
from-to-wide = { $from ->
    [day] { $to ->
        [day] с { $first } по { $last }
        [year] с { $first } по { $last } год
       *[month] с { $first } по { $last }
    }
    [year] { $to ->
        [day] с { $first } года по { $last }
        [year] с { $first } по { $last } год
       *[month] с { $first } года по { $last }
    }
   *[month] { $first } – { $last }
  }
range = { $first }–{ $last }
range-wide = { $first } – { $last }
two-days = { $first } и { $last }
open-start = { $kind ->
    [year] по { $last } год
   *[other] по { $last }
  }
open-end = { $kind ->
    [day] с { $first }
    [year] с { $first } года
   *[other] { $first } и позже
  }
span-open-end = { $from ->
    [day] с { $first }
    [year] с { $first } года
   *[other] { $first } и позже
  }
circa = { $kind ->
    [day] около { $date }
    [year] около { $date } года
   *[other] примерно { $date }
  }
end-circa = примерно { $date }
around = { $kind ->
    [day] около { $date }
    [year] около { $date } года
   *[other] примерно { $date }
  }
perhaps = возможно, { $date }
uncertain = { $date } (дата неточная)
said-on = сказано { $date }
undated = Без даты
time-morning = утро
time-afternoon = день
time-evening = вечер
time-night = ночь
time-dawn = рассвет
time-noon = полдень
time-about = около { $time }
day-and-time = { $day }, { $time }
day-at = { $day } в { $time }
day-around = { $day } { $time }
day-from-to = { $day }, с { $first } до { $last }
night-of = ночь с { $first } на { $last }
in-the-night = в ночь с { $first } на { $last }
clock = { $named ->
    [midnight] 0:00
   *[any] { $hour }:{ $minutes }
  }
inferred = { $date } (дата выведена)
inferred-place = { $place } (место выведено)
date-inferred = дата выведена
date-approximate = дата приблизительная
date-uncertain = дата неточная
basis-stated = названа в статье
basis-year_inferred = день и месяц названы, год выведен
basis-inferred = выведена из текста
basis-undated = статья не называет даты

## Показатели
measure-quoted = { $held }
measure-killed = { $hedge ->
    [conditional] Предположительно погибшие
   *[none] Погибшие
}
measure-injured = { $hedge ->
    [conditional] Предположительно раненые
   *[none] Раненые
}
measure-hospitalised = { $hedge ->
    [conditional] Предположительно в больнице
   *[none] В больнице
}
measure-arrested = { $hedge ->
    [conditional] Предположительно арестованные
   *[none] Арестованные
}
measure-share = { $measure }, доля
measure-missing = Пропавшие без вести
measure-displaced = Покинувшие дома
measure-detained = Задержанные
measure-evacuated = Эвакуированные
measure-rescued = Спасённые
measure-buildings-destroyed = Разрушенные здания
measure-buildings-damaged = Повреждённые здания
measure-money = Суммы
measure-crowd = Толпы
measure-deployed = Направленные силы
key-killed = { $hedge ->
    [conditional] предположительно { $n ->
        [one] { $gender ->
            [feminine] погибшая
           *[masculine] погибший
        }
       *[other] погибшие
    } { $who }
   *[none] { $n ->
        [one] { $gender ->
            [feminine] погибшая
           *[masculine] погибший
        }
       *[other] погибшие
    } { $who }
}
key-injured = { $hedge ->
    [conditional] предположительно { $n ->
        [one] { $gender ->
            [feminine] раненая
           *[masculine] раненый
        }
       *[other] раненые
    } { $who }
   *[none] { $n ->
        [one] { $gender ->
            [feminine] раненая
           *[masculine] раненый
        }
       *[other] раненые
    } { $who }
}
key-hospitalised = { $hedge ->
    [conditional] предположительно { $n ->
        [one] { $gender ->
            [feminine] госпитализированная
           *[masculine] госпитализированный
        }
       *[other] госпитализированные
    } { $who }
   *[none] { $n ->
        [one] { $gender ->
            [feminine] госпитализированная
           *[masculine] госпитализированный
        }
       *[other] госпитализированные
    } { $who }
}
key-arrested = { $hedge ->
    [conditional] предположительно { $n ->
        [one] { $gender ->
            [feminine] арестованная
           *[masculine] арестованный
        }
       *[other] арестованные
    } { $who }
   *[none] { $n ->
        [one] { $gender ->
            [feminine] арестованная
           *[masculine] арестованный
        }
       *[other] арестованные
    } { $who }
}
key-crowd = { $hedge ->
    [conditional] предположительно { $n ->
        [one] { $gender ->
            [feminine] собравшаяся
           *[masculine] собравшийся
        }
       *[other] собравшиеся
    } { $who }
   *[none] { $n ->
        [one] { $gender ->
            [feminine] собравшаяся
           *[masculine] собравшийся
        }
       *[other] собравшиеся
    } { $who }
}
key-deployed = { $hedge ->
    [conditional] предположительно { $n ->
        [one] { $gender ->
            [feminine] направленная
           *[masculine] направленный
        }
       *[other] направленные
    } { $who }
   *[none] { $n ->
        [one] { $gender ->
            [feminine] направленная
           *[masculine] направленный
        }
       *[other] направленные
    } { $who }
}
key-people = { $hedge ->
    [conditional] { $who }, { $n ->
        [one] { $gender ->
            [feminine] которая
           *[masculine] который
        }
       *[other] которые
    } предположительно { $done }
   *[none] { $who }, { $n ->
        [one] { $gender ->
            [feminine] которая
           *[masculine] который
        }
       *[other] которые
    } { $done }
}
key-money = { $hedge ->
    [conditional] { $who } (предположительно)
   *[none] { $who }
}
key-quoted = { $who } { $held }

## Нумерация
number-figure = Рисунок { $n }
number-table = Таблица { $n }
figure-data = Данные: { LOWER($figure) } (CSV)
reference = { LOWER($label) }
figure-description = Описание: { LOWER($figure) }

## Заглавие
kicker = { $sources ->
    [1] Статья, прочитанная внимательно
    [one] { $n } статья, прочитанная внимательно
    [few] { $n } статьи, прочитанные внимательно
   *[other] { $n } статей, прочитанных внимательно
  }
about-rests = Основа
about-source = Новостная статья (язык: { $spoken }), без { $missing }. Это единственный источник: { $added }.
about-added = сверх неё есть только { $list }
added-year = год
added-coordinates = координаты мест
added-outlines = контуры карты
added-vocabulary = словарь, которым кодируются события
about-unknown = Неизвестно{ $sources ->
    [one] {""}
   *[other] {" "}ни для одной из них
  }: { $list }.
in-language = { $language }
about-sources = { $sources ->
    [1] Новостная статья
    [one] { $n } новостная статья
    [few] { $n } новостные статьи
   *[other] { $n } новостных статей
  } (язык: { $spoken }): { $list }.
source-title = «{ $title }»
source-letter = источник { $letter }
source-licence = лицензия: { $licence }
source-lacking = { $source } (неизвестно: { $unknown })
source-quoted = { $source }: { $text }
unknown-title = заголовок
unknown-author = автор
unknown-publisher = издание
unknown-published = дата
unknown-url = адрес
unknown-licence = лицензия
missing-title = заголовка
missing-author = автора
missing-publisher = издания
missing-url = адреса
missing-published = даты
about-read = Как читать
about-read-text = Подчёркнутые слова ведут к тому месту { $sources ->
    [one] статьи
   *[other] одной из статей
}, на которое они опираются; там видно, кто это говорит и насколько уверенно.{ $mood ->
    [french] {" "}Слово «предположительно» передаёт французское условное наклонение: так французская печать сообщает то, чего не подтвердила.
   *[none] {""}
}
untitled = { $sources ->
    [one] Что говорит статья
   *[other] Что говорят статьи
}
about-shown = Этот выпуск
about-as-of = Что произошло к { $day }. { $undated ->
    [one] Не показано { $n } событие или число без даты
    [few] Не показаны { $n } события и числа без даты
   *[other] Не показано { $n } событий и чисел без даты
  }: { $sources ->
    [one] статья не говорит
   *[other] статьи не говорят
}, когда это было.
about-as-of-all = Что произошло к { $day }.
about-rule = Правило кодирования неточных чисел: { $rule }
rule-strict = строгое
rule-acled = ACLED

## Коротко
summary-title = Коротко
summary-rows = В основе этой страницы { $list }, каждое со своей цитатой.
summary-events = { $number } { $n ->
    [one] событие
    [few] события
   *[other] событий
  }
summary-claims = { $number } { $n ->
    [one] число
    [few] числа
   *[other] чисел
  }
summary-context = { $number } { $n ->
    [one] сведение о предыстории
    [few] сведения о предыстории
   *[other] сведений о предыстории
  }
nothing-yet = Ничего из того, что { $sources ->
    [one] датирует статья
   *[other] датируют статьи
}, к { $day } не произошло.
no-counts-yet = Ни одно число с датой { $sources ->
    [one] в статье
   *[other] в статьях
} не относится ко времени до { $day } включительно.
no-events = Ни одно событие не закодировано { $sources ->
    [one] по статье
   *[other] по статьям
}.
no-counts = Ни одно число не закодировано { $sources ->
    [one] по статье
   *[other] по статьям
}.
no-context = Предыстория не закодирована { $sources ->
    [one] по статье
   *[other] по статьям
}.
no-dates = { $sources ->
    [one] Статья сообщает
   *[other] Статьи сообщают
} о следующем: { $all } { $events ->
    [one] событие, без даты
    [few] события, все без дат
   *[other] событий, все без дат
}.

## Хронология
timeline-title = Хронология
timeline-lede = { $sources ->
    [one] В статье
   *[other] В статьях
} { $all } { $events ->
    [one] событие
    [few] события
   *[other] событий
  }, с датой { $dated }, { $span }{ $asides }. Без даты { $undated }: { $figure } показывает такие события в стороне от дней.
timeline-lede-dated = { $sources ->
    [one] В статье
   *[other] В статьях
} { $all } { $events ->
    [one] датированное событие
    [few] датированных события
   *[other] датированных событий
  }{ $as_of ->
    [yes] {" "}к этому времени
   *[no] {""}
}, { $span }{ $asides }.
aside-no-year = ; { $sources ->
    [one] год в ней не назван
   *[other] год в них не назван
}
aside-inferred = ; { $dated ->
    [one] дата выведена из текста
   *[other] { $inferred } { $guesses ->
        [one] из этих дат выведена
       *[other] из этих дат выведены
    } из текста
}
timeline-figure = { $dated } { $events ->
    [one] событие с датой
    [few] события с датой
   *[other] событий с датой
  }, { $span }
timeline-note = Сплошной знак: утверждает { $sources ->
    [one] сама статья
   *[other] одна из статей
}. Контур с чертой: утверждает кто-то. Полый: с оговоркой. Пунктир: дата выведена. Полоса занимает то время, { $sources ->
    [one] которое называет статья
   *[other] которое называют статьи
}: часть дня, день, несколько дней. События сгруппированы { $by ->
    [actor] по тому, кто действовал
   *[kind] по тому, чем они были
  }.
timeline-note-unsure = Пунктир также: дата приблизительная или неточная.
timeline-note-open = Стрелка: { $sources ->
    [one] статья не говорит
   *[other] статьи не говорят
}, когда это началось или кончилось.
timeline-note-short = Черта: время слишком короткое, чтобы полоса была видна.
timeline-alt = Хронология: { $all } { $events ->
    [one] событие
    [few] события
   *[other] событий
  }. С датой { $dated }, { $span }; без даты { $undated }.
timeline-alt-dated = Хронология: { $all } { $events ->
    [one] событие
    [few] события
   *[other] событий
  }, { $span }.
event-line = { $when }: { $what }
event-line-by = { $when }: { $what } ({ INNER($by) })
lane-unrest = Протесты и беспорядки
lane-violence = Бои и насилие
lane-mishap = Аварии и бедствия
lane-response = Помощь и расследование
lane-affairs = Труд и общественная жизнь
lane-others = Другие события
lane-unsaid = Другие, или участник не назван
lane-undated = Без даты в { $sources ->
    [one] статье
   *[other] статьях
}
map-figure = Сначала { $first }, { $date }; { $last } { $days ->
    [0] в тот же день
    [one] через { $days_words } день
    [few] через { $days_words } дня
   *[other] через { $days_words } дней
  }
map-figure-one = { $first }, { $date }
map-figure-dates = Сначала { $first }, { $date }; { $last }, { $last_date }
map-figure-where = Где это было: { $places }
map-elsewhere = в другом месте
map-note-outlines = Контуры: Natural Earth.
map-note-coordinates = Координаты населённых пунктов: { $list }.
map-note-region = Закрашена область: { $region }.
map-note-unnamed = Где названию нет места, населённый пункт показан только точкой; в описании рисунка перечислены все.
map-of = Карта: { $country }.
map-bare = Карта.
map-line = { $place }, { $what }
map-what = { $date }: { $label }
map-detail = { $date }
events-title = Все события по порядку; без даты — в конце
events-folded = Все события в таблице
column-when = Когда
column-what = Что
column-where = Где
column-who = Кто это говорит
column-source = Источник
telling-date = Там другая дата: { $value }.
telling-time = Там другое время: { $value }.
telling-place = Там другое место: { $value }.

## Пострадавшие
casualties-title = { $shown ->
    [both] Пострадавшие и толпы
    [harm] Пострадавшие
    [counts] Пострадавшие и другие числа
    [crowds] Толпы
   *[neither] Числа
}
casualties-lede = { $sources ->
    [one] Статья приводит
   *[other] Статьи приводят
} { $harm } { $counts ->
    [one] число
    [few] числа
   *[other] чисел
  } пострадавших{ $counts ->
    [one] {""}
   *[other] : { $hedged ->
        [0] все без оговорок
       *[other] с оговоркой { $hedged_words }
      }, { $unsourced ->
        [0] источник назван у всех
       *[other] без названного источника { $unsourced_words }
      }
  }.
harm-figure = { $exact ->
    [0] Ни одно число пострадавших не названо точно
    [one] { $counts ->
        [one] Единственное число пострадавших названо точно, { $exact_hedged ->
            [0] без оговорки
           *[other] с оговоркой
        }
       *[other] Точно названо только { $exact_words } число пострадавших, { $exact_hedged ->
            [0] без оговорки
           *[other] с оговоркой
        }
      }
   *[other] Точно названы числа пострадавших: { $exact_words } из { $all }
  }
harm-note = Точка: точное число. Стрелка: «более». Многоточие: неточное число, проведено до наименьшего, что могут значить слова; дальше неизвестно. Сплошной знак: утверждает { $sources ->
    [one] сама статья
   *[other] одна из статей
}. Контур с чертой: утверждает кто-то. Полый: с оговоркой.
harm-alt = { $all } { $counts ->
    [one] число
    [few] числа
   *[other] чисел
  } пострадавших.
crowds-figure = Самая большая толпа { $sources ->
    [one] в статье
   *[other] в статьях
}: { $most }
largest-figure = Самое большое число: { $most }
crowds-note = Показано отдельно от пострадавших и в другом масштабе. Числа разных дней и мест не складываются.
crowds-alt = { $all } { $counts ->
    [one] число
    [few] числа
   *[other] чисел
  }{ $kinds ->
    [crowds] {" "}о толпах
    [forces] {" "}о толпах и направленных силах
   *[other] , кроме пострадавших
  }.
others-figure = Что ещё подсчитано: { $list }
others-note = Каждый вид показан в своём масштабе. Точка: точное число. Стрелка: «более». Многоточие: дальше неизвестно. Сплошной знак: утверждает { $sources ->
    [one] сама статья
   *[other] одна из статей
}. Контур с чертой: утверждает кто-то. Полый: с оговоркой.
others-alt = Ещё { $all } { $counts ->
    [one] число
    [few] числа
   *[other] чисел
  }.
tolls-note = Серым: число, которое позже пересмотрели; тонкая линия ведёт к тому, что его заменило.
count-first = первое число
count-revised = пересмотрено
count-contests = оспаривает другое число
tolls-title = Как менялись числа и какие из них спорят друг с другом
toll-sequence = { $what }: { $steps } ({ $by }).
clause-join = ;{" "}
toll-join = , затем{" "}
toll-first = сначала { $n }
toll-first-dated = сначала { $n } ({ $date })
toll-then = { $n }
toll-then-dated = { $n } ({ $date })
toll-rivals = { $list }. Эти числа противоречат друг другу: отчёт не выбирает между ними и не складывает их.
claims-title = Все числа: кто их называет и насколько уверенно
column-count = Число
column-date = Дата
column-surely = Уверенность
sums-title = Что нельзя складывать
sums-lede = Отчёт не складывает эти числа. Вот почему.
sum-part = { $part } { $n ->
    [one] входит
   *[other] входят
} в другое число: { $whole }. Сложить их значило бы посчитать дважды { $of ->
    [people] тех же людей
    [money] те же деньги
   *[things] то же самое
}.
sum-two = { $first }{ $by ->
    [yes] ,
   *[no] {""}
} и { $second }: без итога, потому что { $reasons }.
sum-two-unsaid = { $first }{ $by ->
    [yes] ,
   *[no] {""}
} и { $second }: без итога, потому что не сказано, { $of ->
    [people] те же ли это люди
    [money] те же ли это деньги
   *[things] то же ли это самое
}.
sum-many = { $list }: без итога, потому что не сказано, в каких из них те же { $of ->
    [people] люди
    [money] деньги
   *[things] предметы
}.
sum-crowds = { $list }: без итога, потому что эти числа { $apart ->
    [yes] относятся к разным дням или местам и могут
   *[no] могут
} включать тех же людей.
reason-groups = { $of ->
    [people] подсчитанные люди названы по-разному
   *[things] подсчитанное названо по-разному
}
reason-sources = источники разные
reason-vague = не все они точные
reason-one-source = не у всех назван источник
reason-hedged = у каждого своя оговорка
rules-title =
    { $n ->
        [2] Те же слова по обоим правилам кодирования
       *[other] Те же слова по каждому правилу кодирования
    }
rules-lede = { $one ->
    [yes] Слово { $word } становится
   *[no] Слова { $word } становятся
} числом только по правилу.
rule-about-strict = Строгое правило берёт наименьшее, что обещают слова, и оставляет верх открытым.
rule-about-acled = Правило ACLED, созданное для погибших и применённое здесь ко всем числам, берёт осторожное число{ $spread ->
    [yes] {""} (или, для слов вроде «несколько», промежуток)
   *[no] {""}
}.
rules-caption = Чем становится каждое выражение
column-wording = { $sources ->
    [one] Слова статьи
   *[other] Слова статей
}
column-of = Что подсчитано
column-strict = Строгое правило
column-acled = Правило ACLED
rules-used = Правило этого выпуска: { $rule }.

## Предыстория
context-title = Предыстория
context-lede = Что { $sources ->
    [one] статья говорит
   *[other] статьи говорят
} о предыстории, и ничего больше.
topic-history = Предыдущие годы
topic-prices = Цены
topic-politics = Политика
topic-economy = Экономика
topic-society = Общество
topic-health = Здоровье
topic-environment = Окружающая среда
topic-law = Право
topic-response = Ответные меры
topic-alliance = Союзы
topic-places = Места
members-count = { $sources ->
    [one] Статья называет
   *[other] Статьи называют
} { $n } { $count ->
    [one] участника
   *[other] участников
  }: { $list }.

## Основания
article-title = { $sources ->
    [one] Статья с пометами
   *[other] Статьи с пометами
}
article-lede = { $sources ->
    [one] Статья как она есть
   *[other] Статьи как они есть
}{ $translated ->
    [yes] , с нашим переводом.
   *[no] .
}
article-marked = Отмечены { $list }; каждая помета показывает, кто говорит, насколько уверенно, когда и где, и где отчёт на это ссылается.
article-apart = В { $sources ->
    [one] статье
   *[other] статьях
} выделены слова о том, { $list }.
article-attribution = кто говорит
article-hedge = насколько уверенно
article-event = события
article-count = числа
article-fact = предыстория
article-elided = Этот выпуск показывает места, на которые опираются его строки, и опускает остальные.
article-covered = { $passages ->
    [0] Ни в одном фрагменте нет числа, даты, сомнения или чужих слов.
    [one] Отмечен { $all } фрагмент с числом, датой, сомнением или чужими словами: других нет.
    [few] Отмечены все { $all } фрагмента с числом, датой, сомнением или чужими словами.
   *[other] Отмечены все { $all } фрагментов с числом, датой, сомнением или чужими словами.
}
article-open = Из { $all } { $passages ->
    [one] фрагмента
   *[other] фрагментов
} с числом, датой, сомнением или чужими словами { $missed ->
    [one] не отмечен { $open }
   *[other] не отмечены { $open }
}.
article-notes = Примечания к абзацу
article-left-out = Опущено намеренно
article-annotations = Все пометы файлом (Web Annotation, JSON-LD)
evidence-why = Почему
evidence-who = Кто это говорит
evidence-surely = Уверенность
evidence-when = Когда
evidence-where = Где
evidence-coded = Закодировано
evidence-coded-rule = { $rule }: { $bounds }
evidence-part = Часть числа
evidence-source = Источник
evidence-said = Сказано
evidence-revises = Заменяет
evidence-contests = Против
evidence-same = Повторено, после
evidence-backlinks = Где упомянуто
evidence-translation = { $text }

## Метод
method-title = Границы и метод
method-curation-title = Как составлены таблицы
method-dates-stated = { $number } { $n ->
    [one] дата приведена
    [few] даты приведены
   *[other] дат приведены
  } { $sources ->
    [one] в статье
   *[other] в статьях
} с днём и месяцем, но без года.
method-dates-given = { $number } { $n ->
    [one] дата приведена
    [few] даты приведены
   *[other] дат приведены
  } { $sources ->
    [one] в статье
   *[other] в статьях
} вместе с годом.
method-dates-inferred = { $number } { $n ->
    [one] { $first ->
        [yes] дата выведена
       *[no] выведена
    } из текста и отмечена
    [few] { $first ->
        [yes] даты выведены
       *[no] выведены
    } из текста и отмечены
   *[other] { $first ->
        [yes] дат выведены
       *[no] выведены
    } из текста и отмечены
  } особо.
method-dates-years = { $number } { $n ->
    [one] дата
    [few] даты
   *[other] дат
  }: { $sources ->
    [one] статья называет
   *[other] статьи называют
} только год.
method-dates-undated = { $number } { $n ->
    [one] событие или число не имеет даты и не получает её.
    [few] события и числа не имеют даты и не получают её.
   *[other] событий и чисел не имеют даты и не получают её.
  }
method-sources = { $sources ->
    [one] Источник:
   *[other] Источники:
  }
method-counts = Данные — это слова. Опубликованная таблица даёт каждому выражению нижнюю и верхнюю границу по каждому правилу ({ $table }); по строгому правилу число никогда не становится точнее своих слов.
method-mood = { $source ->
    [french] Где { $sources ->
        [one] в статье
       *[other] в одной из статей
    } французское условное наклонение, отчёт пишет «предположительно».
    [spanish] Где { $sources ->
        [one] в статье
       *[other] в одной из статей
    } испанское условное наклонение, отчёт пишет «предположительно».
   *[other] Где { $sources ->
        [one] статья говорит
       *[other] одна из статей говорит
    } с оговоркой, отчёт пишет «предположительно».
} Где она ставит слово в кавычки, кавычки остаются.
method-judgements = То, что слова источника оставляют на усмотрение, решено вручную:
method-judgement = { $row }: { $reason }
method-mood-own = Всего чисел: { $all }; от себя { $sources ->
    [one] сама статья
   *[other] сами статьи
} { $sources ->
    [one] приводит
   *[other] приводят
} { $own }{ $n_unsourced ->
    [0] {""}
    [one] ; ещё { $unsourced } дано { $source ->
        [french] в условном наклонении
        [spanish] в условном наклонении
       *[other] с оговоркой
    } и без источника: отчёт его не домысливает
   *[other] ; ещё { $unsourced } даны { $source ->
        [french] в условном наклонении
        [spanish] в условном наклонении
       *[other] с оговоркой
    } и без источника: отчёт его не домысливает
  }.
method-limits-title = Чего { $sources ->
    [one] статья не говорит
   *[other] статьи не говорят
}
exclusion-hypothetical = что могло или может случиться: это не подсчёт
exclusion-repetition = уже сказано в другой строке
exclusion-not-counted = число, которое здесь ничего не считает
exclusion-relative-time = относительное время без точки отсчёта
method-reproduce-title = Как повторить отчёт
method-reproduce = В папке проекта { $command } собирает этот документ из таблиц заново. Параметры выпуска:
method-notebooks = Тетради в том виде, в каком они исполнены для этого выпуска, лежат рядом: { $list }.
method-own = { $number } { $n ->
    [one] место отмечено
    [few] места отмечены
   *[other] мест отмечены
  } как собственный расчёт автора: эти числа не ведут к статье.
method-parameters = Параметры выпуска
method-fonts = Шрифты: Report Sans и Report Serif, из Source Sans 3 и Source Serif 4 (Adobe, лицензия SIL Open Font).
method-maps = Контуры карты: Natural Earth (общественное достояние).
method-coordinates = Координаты населённых пунктов: { $coordinates }.
column-parameter = Параметр
column-value = Значение
parameter-case = Случай
parameter-language = Язык
parameter-as_of = Последний показанный день
parameter-coding_rule = Правило кодирования
value-all = без ограничения
