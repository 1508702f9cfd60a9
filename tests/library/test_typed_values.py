"""How people type phone numbers, amounts, dates and times: none is read wrong, few are asked."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from jobaid.library.kinds import DoesNotFit, KeptValue, ReadingManner, bring
from jobaid.library.kinds.typed_numbers import decimals_of
from jobaid.library.model import Field, Option, Words
from jobaid.library.texts.spoken_values import say_money
from jobaid.operations.callview.field_views import shown_value

TODAY = dt.date(2026, 11, 29)  # a Sunday
DESK = ReadingManner(TODAY, currency="GBP", opens=dt.time(8), closes=dt.time(20))
SPANISH = ReadingManner(TODAY, language="es", currency="EUR")
AMERICAN = ReadingManner(TODAY, date_order="mdy", currency="USD")
SWEDISH = ReadingManner(TODAY, language="sv", date_order="ymd", currency="SEK")
HOURS = {"opens": dt.time(8), "closes": dt.time(20)}
FRENCH = ReadingManner(TODAY, language="fr", currency="EUR", **HOURS)
GERMAN = ReadingManner(TODAY, language="de", currency="EUR", **HOURS)
SWISS = ReadingManner(TODAY, language="de-CH", currency="CHF", **HOURS)
MEXICAN = ReadingManner(TODAY, language="es-MX", currency="MXN", **HOURS)
CANADIAN = ReadingManner(TODAY, date_order="ymd", currency="CAD", **HOURS)
YEN = ReadingManner(TODAY, currency="JPY")
DINARS = ReadingManner(TODAY, currency="KWD")


def read(kind: str, typed: object, manner: ReadingManner = DESK, **how: Any) -> KeptValue | None:
    return bring(Field("it", Words.of("It"), kind, **how), typed, manner)


def lines(table: str) -> list[tuple[str, str]]:
    """What people type, and what they mean by it."""
    rows = [line.rpartition("=>") for line in table.strip().splitlines()]
    return [(typed.strip(" "), meant.strip()) for typed, _, meant in rows]


PHONES = lines("""
+44 (0)20 7946 0958 => +442079460958
+44(0)2079460958 => +442079460958
+44 020 7946 0958 => +442079460958
+44-20-7946-0958 => +442079460958
+44.20.7946.0958 => +442079460958
(+44) 20 7946 0958 => +442079460958
(+44)(0)20 7946 0958 => +442079460958
+ 44 20 7946 0958 => +442079460958
0044 20 7946 0958 => 00442079460958
0044 (0)20 7946 0958 => 00442079460958
020 7946 0958 => 02079460958
(020) 7946 0958 => 02079460958
(020)79460958 => 02079460958
020-7946-0958 => 02079460958
020.7946.0958 => 02079460958
02079460958. => 02079460958
02079460958, => 02079460958
"020 7946 0958" => 02079460958
tel:02079460958 => 02079460958
tel:+44-20-7946-0958 => +442079460958
tel://+442079460958 => +442079460958
Tel: 020 7946 0958 => 02079460958
Tel. 020 7946 0958 => 02079460958
TEL:+44 (0) 20 7946 0958 => +442079460958
phone: 07700 900123 => 07700900123
07700 900123 => 07700900123
07700 900 123 => 07700900123
07700-900-123 => 07700900123
07 700 900 123 => 07700900123
07700\u00a0900123 => 07700900123
07700\u2009900\u2009123 => 07700900123
07700\u202f900123 => 07700900123
07700\u2011900\u2011123 => 07700900123
07700\u2013900123 => 07700900123
07700\u2212900123 => 07700900123
\u202a07700 900123\u202c => 07700900123
\u200e+44 7700 900123\u200e => +447700900123
\ufeff07700900123 => 07700900123
07700\u200b900123 => 07700900123
07700\u00ad900123 => 07700900123
\uff10\uff17\uff17\uff10\uff10\uff19\uff10\uff10\uff11\uff12\uff13 => 07700900123
\uff0b44 7700 900123 => +447700900123
\u0660\u0667\u0667\u0660\u0660\u0669\u0660\u0660\u0661\u0662\u0663 => 07700900123
+34 612 34 56 78 => +34612345678
+34-612-345-678 => +34612345678
612 34 56 78 => 612345678
91 123 45 67 => 911234567
+39 06 1234567 => +39061234567
+39 (0)6 1234567 => +39061234567
+33 (0)1 23 45 67 89 => +33123456789
01.23.45.67.89 => 0123456789
+49 (0)30 123456 => +4930123456
+49 030 123456 => +4930123456
030/123456 => 030123456
+49 30/123456 => +4930123456
+353 (0)1 234 5678 => +35312345678
+1 (415) 555-0132 => +14155550132
+1-415-555-0132 => +14155550132
(415) 555-0132 => 4155550132
1-800-555-0199 => 18005550199
+225 07 12 34 56 78 => +2250712345678
0800 123 4567 => 08001234567
+61 (0)4 1234 5678 => +61412345678
+31 (0) 6 12345678 => +31612345678
020 7946 0958 ext 12 => 02079460958 ext 12
+44 (0)20 7946 0958 ext. 4 => +442079460958 ext 4
020 7946 0958 x4 => 02079460958 ext 4
020 7946 0958, extension 4 => 02079460958 ext 4
+442079460958;ext=4 => +442079460958 ext 4
020 7946 0958 #12 => 02079460958 ext 12
91 123 45 67 extensión 45 => 911234567 ext 45
030 123456 Durchwahl 78 => 030123456 ext 78
020 7946 0958/9 => 02079460958
07700 900123 (mobile) => 07700900123
""")
AMOUNTS = lines("""
25 => 25.00
25.5 => 25.50
25.50 => 25.50
25,50 => 25.50
25,5 => 25.50
.50 => 0.50
0.5 => 0.50
£25 => 25.00
£ 25 => 25.00
25£ => 25.00
25 £ => 25.00
£25.00 => 25.00
£25.00. => 25.00
GBP 25.00 => 25.00
GBP25 => 25.00
25 GBP => 25.00
25gbp => 25.00
25 pounds => 25.00
1 pound => 1.00
25 quid => 25.00
25p => 0.25
50 pence => 0.50
99p => 0.99
5p => 0.05
£1.50p => 1.50
12 pounds 50 => 12.50
£12 and 50p => 12.50
12 pounds and 50 pence => 12.50
1500 => 1500.00
1,500 => 1500.00
£1,500 => 1500.00
1,500.00 => 1500.00
1.500,00 => 1500.00
1,234,567 => 1234567.00
1,234,567.89 => 1234567.89
1.234.567,89 => 1234567.89
1.234.567 => 1234567.00
1 500 => 1500.00
1 500.50 => 1500.50
1 500,50 => 1500.50
1\u00a0500.50 => 1500.50
1\u202f500,50 => 1500.50
1\u2009234\u2009567 => 1234567.00
1'500.50 => 1500.50
1\u2019500.50 => 1500.50
1,00,000 => 100000.00
12,34,567.50 => 1234567.50
1.5k => 1500.00
2k => 2000.00
2 thousand => 2000.00
2 grand => 2000.00
-25 => -25.00
\u221225.50 => -25.50
-£25 => -25.00
£-25 => -25.00
+25 => 25.00
\uff11\uff12.\uff15\uff10 => 12.50
\u0661\u0662 => 12.00
\u200e25.00 => 25.00
"25.00" => 25.00
\u00a0 25.00 => 25.00
1,500! => 1500.00
1.500 => 1500.00
(25.00) => -25.00
25.00 CR => -25.00
""")
SPANISH_AMOUNTS = lines("""
1.500 € => 1500.00
1.500 => 1500.00
1.500,50 € => 1500.50
1.500,5 => 1500.50
1500,50 € => 1500.50
1500.50 => 1500.50
25 € => 25.00
25€ => 25.00
€25 => 25.00
25 euros => 25.00
25 EUR => 25.00
25,00 => 25.00
25,5 € => 25.50
25.5 => 25.50
0,50 => 0.50
,50 => 0.50
50 céntimos => 0.50
12€50 => 12.50
12 con 50 => 12.50
12 euros con 50 => 12.50
12 euros con 50 céntimos => 12.50
2 mil => 2000.00
1,5 mil => 1500.00
1.234.567,89 => 1234567.89
12.345 => 12345.00
12 345,67 => 12345.67
1 500 € => 1500.00
-1.500 € => -1500.00
100.000 => 100000.00
\u200f1.500\u00a0€ => 1500.00
1.500 euros. => 1500.00
""")
DATES = lines("""
4/12/2026 => 2026-12-04
04/12/2026 => 2026-12-04
4/12/26 => 2026-12-04
4-12-2026 => 2026-12-04
4.12.2026 => 2026-12-04
4 12 2026 => 2026-12-04
04 / 12 / 2026 => 2026-12-04
04122026 => 2026-12-04
041226 => 2026-12-04
2026-12-04 => 2026-12-04
2026/12/04 => 2026-12-04
2026.12.4 => 2026-12-04
20261204 => 2026-12-04
2026-12-04T10:00:00Z => 2026-12-04
2026-12-04 10:00 => 2026-12-04
4/12/85 => 1985-12-04
4.12.85 => 1985-12-04
4-12-85 => 1985-12-04
04121985 => 1985-12-04
19851204 => 1985-12-04
4 December 2026 => 2026-12-04
4 december 2026 => 2026-12-04
4th December 2026 => 2026-12-04
4th of December 2026 => 2026-12-04
the 4th of December 2026 => 2026-12-04
4 Dec 2026 => 2026-12-04
4 Dec. 2026 => 2026-12-04
4. Dec 2026 => 2026-12-04
4-Dec-2026 => 2026-12-04
4/Dec/26 => 2026-12-04
4Dec2026 => 2026-12-04
4 Dec '85 => 1985-12-04
December 4, 2026 => 2026-12-04
December 4 2026 => 2026-12-04
Dec 4th, 2026 => 2026-12-04
2026 Dec 4 => 2026-12-04
Friday 4 December 2026 => 2026-12-04
Fri 4 Dec 2026 => 2026-12-04
Fri, 4 Dec 2026 => 2026-12-04
Fri 4/12/26 => 2026-12-04
4 Dec => 2026-12-04
4 December => 2026-12-04
Dec 4 => 2026-12-04
4/12 => 2026-12-04
Fri 4 Dec => 2026-12-04
1st Dec => 2026-12-01
2nd Dec => 2026-12-02
3rd Dec => 2026-12-03
29/2/2028 => 2028-02-29
today => 2026-11-29
tomorrow => 2026-11-30
yesterday => 2026-11-28
4 Sept 2026 => 2026-09-04
4 de diciembre de 2026 => 2026-12-04
4 diciembre 2026 => 2026-12-04
4 de dic. de 2026 => 2026-12-04
el 4 de diciembre => 2026-12-04
4 de diciembre del 85 => 1985-12-04
viernes 4 de diciembre de 2026 => 2026-12-04
viernes, 4 de diciembre => 2026-12-04
1 de enero de 2027 => 2027-01-01
1º de enero de 2027 => 2027-01-01
primero de enero de 2027 => 2027-01-01
4 de setiembre de 2026 => 2026-09-04
hoy => 2026-11-29
mañana => 2026-11-30
ayer => 2026-11-28
\uff14\uff0f\uff11\uff12\uff0f\uff18\uff15 => 1985-12-04
4\u201312\u20132026 => 2026-12-04
\u200e4/12/2026\u200e => 2026-12-04
4\u00a0December\u00a02026 => 2026-12-04
4/12/2026. => 2026-12-04
"4/12/2026" => 2026-12-04
12/25/2026 => 2026-12-25
Thursday 4 December 2026 => 2026-12-04
next Friday => 2026-12-04
el próximo viernes => 2026-12-04
el viernes que viene => 2026-12-04
el viernes pasado => 2026-11-27
vendredi dernier => 2026-11-27
kommenden Freitag => 2026-12-04
vergangenen Freitag => 2026-11-27
este domingo => 2026-11-29
en una quincena => 2026-12-13
in vierzehn Tagen => 2026-12-13
""")
TIMES = lines("""
14:30 => 14:30
14.30 => 14:30
14h30 => 14:30
14 30 => 14:30
1430 => 14:30
1430h => 14:30
1430 hrs => 14:30
14:30 h => 14:30
14:30:15 => 14:30
14h => 14:00
0930 => 09:30
09:30 => 09:30
9:30 => 09:30
9.30 => 09:30
930 => 09:30
02:30 => 02:30
0000 => 00:00
2pm => 14:00
2 pm => 14:00
2 p.m. => 14:00
2PM => 14:00
2.30pm => 14:30
2:30 pm => 14:30
2:30 p. m. => 14:30
230pm => 14:30
2am => 02:00
12am => 00:00
12pm => 12:00
12:30 am => 00:30
12:30 pm => 12:30
noon => 12:00
midday => 12:00
12 noon => 12:00
at noon => 12:00
midnight => 00:00
12 midnight => 00:00
half two => 14:30
half past two => 14:30
half 2 => 14:30
half past 2 => 14:30
half nine => 09:30
quarter past two => 14:15
quarter to three => 14:45
a quarter to three => 14:45
ten past four => 16:10
ten to three => 14:50
five to nine => 08:55
twenty-five past one => 13:25
20 past 3 => 15:20
two o'clock => 14:00
2 o'clock => 14:00
2 o\u2019clock => 14:00
nine o'clock => 09:00
two thirty => 14:30
nine fifteen => 09:15
fourteen thirty => 14:30
half past two in the afternoon => 14:30
nine in the morning => 09:00
9 in the morning => 09:00
at 2pm => 14:00
at 14:30 => 14:30
7 in the evening => 19:00
half nine in the morning => 09:30
ten at night => 22:00
las dos y media => 14:30
a las dos y media => 14:30
las dos y media de la tarde => 14:30
las 2 de la tarde => 14:00
a las 9 de la mañana => 09:00
las nueve de la mañana => 09:00
las tres menos cuarto => 14:45
la una y cuarto => 13:15
las diez y veinte de la mañana => 10:20
las nueve de la noche => 21:00
a las 14:30 => 14:30
las 14 h => 14:00
mediodía => 12:00
a mediodía => 12:00
al mediodía => 12:00
el mediodia => 12:00
medianoche => 00:00
las dos en punto => 14:00
\uff11\uff14\uff1a\uff13\uff10 => 14:30
\u200e14:30 => 14:30
14\u00a0:\u00a030 => 14:30
14:30. => 14:30
2:30 => 14:30
half six or so => 17:30
""")
# In other words, orders and currencies: French, German, Swiss, American, Mexican, Canadian.
OTHERS = {
    ("phone", DESK): """
07911 123 456 => 07911123456
+44 7911 123456 => +447911123456
44 7911 123456 => 447911123456
(0113) 496 0000 => 01134960000
+44(0)113.496.0000 => +441134960000
+44 113 496 0000 (home) => +441134960000
mob 07911123456 => 07911123456
Mobile: 07911 123456 => 07911123456
0 7911 123 456 => 07911123456
07911123456; => 07911123456
'07911123456 => 07911123456
+44 (0) 113 496 0000 => +441134960000
0113–496–0000 => 01134960000
999 => 999
101 => 101
""",
    ("phone", SPANISH): """
+34 91 234 56 78 => +34912345678
0034 912 345 678 => 0034912345678
(91) 234 56 78 => 912345678
91-234-56-78 => 912345678
912.34.56.78 => 912345678
móvil: 655 123 456 => 655123456
tel. 655 123 456 => 655123456
teléfono 655123456 => 655123456
""",
    ("phone", FRENCH): """
06 12 34 56 78 => 0612345678
06.12.34.56.78 => 0612345678
+33 6 12 34 56 78 => +33612345678
+33 (0) 6 12 34 56 78 => +33612345678
0033 6 12 34 56 78 => 0033612345678
tél. : 06 12 34 56 78 => 0612345678
06-12-34-56-78 => 0612345678
""",
    ("phone", GERMAN): """
0171 / 1234567 => 01711234567
(0 30) 123 456 => 030123456
+49 (0) 171 1234567 => +491711234567
+49 171-1234567 => +491711234567
030 123456-78 => 03012345678
0049 171 1234567 => 00491711234567
Tel.: 030/123 45 67 => 0301234567
+43 (0)1 234 56 78 => +4312345678
+41 (0)44 668 18 00 => +41446681800
""",
    ("phone", AMERICAN): """
(212) 555-0187 => 2125550187
212.555.0187 => 2125550187
+1 212 555 0187 => +12125550187
1 (212) 555 0187 => 12125550187
""",
    ("money", DESK): """
£18.4 => 18.40
18.40 => 18.40
£1,250 => 1250.00
1250 => 1250.00
£1250.5 => 1250.50
1,250.99 => 1250.99
£0.99 => 0.99
75p => 0.75
£7.5k => 7500.00
3k => 3000.00
a fiver => 5.00
a tenner => 10.00
five pounds => 5.00
twenty pounds fifty => 20.50
20.00- => -20.00
£ 1 250,00 => 1250.00
1.25m => 1250000.00
£1m => 1000000.00
£1,25 => 1.25
.5 => 0.50
5. => 5.00
5 quid => 5.00
£١٨٫٤٠ => 18.40
""",
    ("money", SPANISH): """
18,4 => 18.40
18,40 € => 18.40
€18,40 => 18.40
1.250 => 1250.00
1.250,75 => 1250.75
1250 => 1250.00
1 250,75 € => 1250.75
18.40 => 18.40
18.4 => 18.40
3 mil euros => 3000.00
tres euros => 3.00
dos euros con diez => 2.10
20 céntimos => 0.20
1.250.000 => 1250000.00
12'50 => 12.50
12'50 € => 12.50
2,5 mil => 2500.00
1.25 => 1.25
18,40.- => 18.40
""",
    ("money", FRENCH): """
18,40 € => 18.40
18€40 => 18.40
1 250,75 € => 1250.75
1 250,75 => 1250.75
1250 => 1250.00
1.250,75 => 1250.75
12 euros 50 => 12.50
50 centimes => 0.50
18 euros => 18.00
18.40 => 18.40
1.250 => 1250.00
-18,40 € => -18.40
""",
    ("money", GERMAN): """
18,40 € => 18.40
18,40 EUR => 18.40
EUR 18,40 => 18.40
1.250,75 € => 1250.75
1.250 => 1250.00
1.250,- € => 1250.00
18,- => 18.00
18,-- € => 18.00
18 Euro => 18.00
18 Euro 40 => 18.40
50 Cent => 0.50
1'250,75 => 1250.75
18.40 => 18.40
""",
    ("money", SWISS): """
CHF 1'250.75 => 1250.75
1’250.– => 1250.00
Fr. 18.40 => 18.40
18.40 Fr. => 18.40
1'250 => 1250.00
1'250.-- => 1250.00
""",
    ("money", AMERICAN): """
$1,250 => 1250.00
$18.40 => 18.40
18 dollars => 18.00
18 bucks => 18.00
18 dollars and 40 cents => 18.40
40¢ => 0.40
40 cents => 0.40
US$18.40 => 18.40
USD 18.40 => 18.40
$1.2k => 1200.00
($18.40) => -18.40
$-18.40 => -18.40
""",
    ("money", MEXICAN): """
$1,250.50 => 1250.50
1,250 => 1250.00
1,250.50 => 1250.50
1250.5 => 1250.50
250 pesos => 250.00
""",
    ("date", DESK): """
7/1/2027 => 2027-01-07
07.01.2027 => 2027-01-07
7 January => 2027-01-07
Jan 7 => 2027-01-07
January the 7th => 2027-01-07
7th Jan '27 => 2027-01-07
7-1-27 => 2027-01-07
7/1 => 2027-01-07
Mon 30 Nov => 2026-11-30
Monday 30th November 2026 => 2026-11-30
day after tomorrow => 2026-12-01
the day before yesterday => 2026-11-27
a week ago => 2026-11-22
in 3 days => 2026-12-02
3 days ago => 2026-11-26
in a fortnight => 2026-12-13
next Friday => 2026-12-04
on next Mon => 2026-11-30
7 Jan 1950 => 1950-01-07
070127 => 2027-01-07
07012027 => 2027-01-07
7 1 27 => 2027-01-07
7th of jan => 2027-01-07
seventh of January => 2027-01-07
7 janvier 2027 => 2027-01-07
7. Januar 2027 => 2027-01-07
1 Feb => 2027-02-01
2027-1-7 => 2027-01-07
20270107 => 2027-01-07
2027-07-01T00:00:00+02:00 => 2027-07-01
2026-11-29T23:30:00Z => 2026-11-29
first of December => 2026-12-01
""",
    ("date", SPANISH): """
7/1/2027 => 2027-01-07
7 de enero => 2027-01-07
7 enero 2027 => 2027-01-07
el 7 de enero de 2027 => 2027-01-07
7-ene-2027 => 2027-01-07
7 ene 27 => 2027-01-07
lunes 30 de noviembre => 2026-11-30
pasado mañana => 2026-12-01
anteayer => 2026-11-27
hace 3 días => 2026-11-26
dentro de 3 días => 2026-12-02
1.º de enero => 2027-01-01
uno de enero => 2027-01-01
siete de enero => 2027-01-07
""",
    ("date", FRENCH): """
7/1/2027 => 2027-01-07
7 janvier 2027 => 2027-01-07
1er janvier 2027 => 2027-01-01
le 7 janvier => 2027-01-07
lundi 30 novembre 2026 => 2026-11-30
7 janv. 2027 => 2027-01-07
7 févr. 2027 => 2027-02-07
15 août 2026 => 2026-08-15
3 déc. => 2026-12-03
aujourd'hui => 2026-11-29
demain => 2026-11-30
hier => 2026-11-28
07-01-2027 => 2027-01-07
""",
    ("date", GERMAN): """
7.1.2027 => 2027-01-07
07.01.27 => 2027-01-07
7. Januar 2027 => 2027-01-07
7. Jan. => 2027-01-07
7.1. => 2027-01-07
Montag, 30. November 2026 => 2026-11-30
Mo 30.11.2026 => 2026-11-30
15. März 2026 => 2026-03-15
heute => 2026-11-29
morgen => 2026-11-30
gestern => 2026-11-28
3. Dezember => 2026-12-03
am 3. Dezember => 2026-12-03
""",
    ("date", AMERICAN): """
1/7/2027 => 2027-01-07
01/07/27 => 2027-01-07
Jan 7, 2027 => 2027-01-07
1-7-2027 => 2027-01-07
010727 => 2027-01-07
01072027 => 2027-01-07
7 Jan 2027 => 2027-01-07
1.7.2027 => 2027-01-07
""",
    ("date", CANADIAN): """
27/1/7 => 2027-01-07
2027/1/7 => 2027-01-07
270107 => 2027-01-07
1/7 => 2027-01-07
""",
    ("time", DESK): """
1545 => 15:45
15:45 => 15:45
15.45 => 15:45
3:45pm => 15:45
3.45 pm => 15:45
345pm => 15:45
3pm => 15:00
quarter to four => 15:45
quarter past nine => 09:15
twenty to five => 16:40
9am => 09:00
9 a.m. => 09:00
three in the afternoon => 15:00
three forty-five => 15:45
three forty five pm => 15:45
eight pm => 20:00
12:15am => 00:15
1215 => 12:15
15:45pm => 15:45
0:15 => 00:15
5 past 1 => 13:05
five past one => 13:05
15h45 => 15:45
15:45:30 => 15:45
""",
    ("time", SPANISH): """
15:45 => 15:45
15.45 h => 15:45
15h => 15:00
las 3 de la tarde => 15:00
a las tres y media => 15:30
las cuatro menos cuarto => 15:45
a las cuatro menos veinte => 15:40
la una => 13:00
la una y media => 13:30
a las nueve y cuarto de la mañana => 09:15
a las 8 de la tarde => 20:00
las 20 horas => 20:00
3 pm => 15:00
3 p.m. => 15:00
cuatro y diez => 16:10
las tres en punto => 15:00
a mediodía => 12:00
""",
    ("time", FRENCH): """
15h45 => 15:45
15 h 45 => 15:45
15h => 15:00
15:45 => 15:45
midi => 12:00
minuit => 00:00
15 heures => 15:00
""",
    ("time", GERMAN): """
15:45 => 15:45
15.45 Uhr => 15:45
15:45 Uhr => 15:45
15 Uhr => 15:00
15 Uhr 45 => 15:45
halb vier => 15:30
Mittag => 12:00
""",
}

EVERY = (
    [("phone", DESK, row) for row in PHONES]
    + [("money", DESK, row) for row in AMOUNTS]
    + [("money", SPANISH, row) for row in SPANISH_AMOUNTS]
    + [("date", DESK, row) for row in DATES]
    + [("time", DESK, row) for row in TIMES]
    + [(kind, manner, row) for (kind, manner), table in OTHERS.items() for row in lines(table)]
)


def test_five_hundred_ways_to_type_a_value_are_read_right_or_asked_about() -> None:
    wrong, asked = [], []
    for kind, manner, (typed, meant) in EVERY:
        try:
            found = read(kind, typed, manner)
        except DoesNotFit:
            asked.append(typed)
        else:
            if found != meant:
                wrong.append((kind, typed, found, meant))
    assert len(EVERY) >= 500
    assert wrong == []
    assert len(asked) <= len(EVERY) / 10, asked


@pytest.mark.parametrize(
    ("kind", "typed", "manner"),
    [
        ("money", "0,500", DESK),
        ("money", "0.500", DESK),
        ("money", "0,500", SPANISH),
        ("money", "1,500", SPANISH),
        ("money", "1.500", DESK),
        ("money", "12 50", DESK),
        ("money", "1,23.45", DESK),
        ("money", "12,50", YEN),
        ("money", "1,500", DINARS),
        ("money", "25 or 30", DESK),
        ("money", "$5", DESK),
        ("money", "EUR 20", DESK),
        ("money", "20 euros", DESK),
        ("money", "£5", SPANISH),
        ("money", "5 dólares", SPANISH),
        ("date", "12/25/2026", DESK),
        ("date", "25/12/2026", AMERICAN),
        ("date", "4/12/2026", SWEDISH),
        ("date", "31/4/2026", DESK),
        ("date", "29/2/2027", DESK),
        ("date", "Thursday 4 December 2026", DESK),
        ("date", "4/12/0085", DESK),
        ("date", "12.30", DESK),
        ("date", "last Friday", DESK),
        ("date", "next Wednesday", replace(DESK, today=dt.date(2026, 11, 30))),
        ("date", "this Friday", DESK),
        ("date", "vendredi prochain", replace(DESK, today=dt.date(2026, 11, 30))),
        ("date", "nächsten Freitag", replace(DESK, today=dt.date(2026, 11, 30))),
        ("date", "letzten Freitag", DESK),
        ("time", "2:30", DESK),
        ("time", "2", DESK),
        ("time", "24:30", DESK),
        ("time", "14:30 am", DESK),
        ("time", "half six", ReadingManner(TODAY, opens=dt.time(5), closes=dt.time(22))),
        ("phone", "020 7946 0958/9", DESK),
        ("phone", "07700 900123 or 900124", DESK),
        ("email", "ann@example,org", DESK),
    ],
)
def test_what_can_be_read_in_two_ways_or_none_is_asked_about(
    kind: str, typed: str, manner: ReadingManner
) -> None:
    with pytest.raises(DoesNotFit):
        read(kind, typed, manner)


def test_a_date_leans_to_the_use_of_its_field() -> None:
    assert read("date", "4 Jan") == "2027-01-04"
    assert read("date", "4 Jan", past=True) == "2026-01-04"
    assert read("date", "4 Dec", past=True) == "2025-12-04"
    assert read("date", "4 Nov", future=True) == "2027-11-04"
    assert read("date", "4/12/40", past=True) == "1940-12-04"
    assert read("date", "4/12/40", future=True) == "2040-12-04"
    assert read("date", "29 Feb", past=True) == "2024-02-29"
    assert read("date", "Friday", past=True) == "2026-11-27"
    assert read("date", "Friday", future=True) == "2026-12-04"
    assert bring(Field("customer.dob", Words.of("Born"), "date"), "4/12/30", DESK) == "1930-12-04"


def test_the_house_says_the_order_of_day_and_month() -> None:
    assert read("date", "4/12/85", AMERICAN) == "1985-04-12"
    assert read("date", "04121985", AMERICAN) == "1985-04-12"
    assert read("date", "85/12/04", SWEDISH) == "1985-12-04"
    assert read("date", "12/4", SWEDISH) == "2026-12-04"
    with pytest.raises(DoesNotFit, match="25 December 2026"):
        read("date", "12/25/2026")


def kept_or_why_not(kind: str, typed: object) -> object:
    try:
        return read(kind, typed)
    except DoesNotFit as refused:
        return refused.words


@pytest.mark.parametrize("zeros", range(20, 33))
def test_an_amount_of_any_size_is_kept_exactly_or_refused_in_words(zeros: int) -> None:
    whole = "1" + "0" * zeros
    for typed, kept in ((int(whole), "00"), (whole, "00"), (f"{whole}.5", "50")):
        told = kept_or_why_not("money", typed)
        assert told in (f"{whole}.{kept}", "It is too large or too small a number."), typed
    assert kept_or_why_not("money", 10**26) == "1" + "0" * 26 + ".00"


def test_an_amount_has_the_decimals_of_its_currency() -> None:
    assert read("money", "1,500", YEN) == "1500.00"
    # As a whole amount is kept, so that a kept call can be walked again.
    french = ReadingManner(TODAY, language="fr", currency="JPY")
    assert [read("money", one, french) for one in ("2500.00", "2500,00", "2 500.00")] == [
        "2500.00"
    ] * 3
    with pytest.raises(DoesNotFit):
        read("money", "12.50", french)
    assert read("money", "1.500", DINARS) == "1.500"
    assert read("money", "1 234,50", SWEDISH) == "1234.50"
    assert read("money", "1.500", ReadingManner(TODAY, language="es-MX", currency="KWD")) == "1.500"
    assert read("money", 12.345) == "12.345"
    assert read("number", "1.500") == 1.5
    assert read("number", "1.500", SPANISH) == 1500
    assert read("number", "0,500") == 0.5


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("mailto:ann@example.org", "ann@example.org"),
        ("mailto:ann@example.org?subject=Hello", "ann@example.org"),
        ("Ann Holt <ann@example.org>", "ann@example.org"),
        ("<ann@example.org>", "ann@example.org"),
        ("ann@example.org.", "ann@example.org"),
        ("\u200bann@example.org,", "ann@example.org"),
        ("ann\uff20example.org", "ann@example.org"),
        ("ann @ example.org", "ann@example.org"),
    ],
)
def test_addresses_come_as_programs_put_them(typed: str, kept: str) -> None:
    assert read("email", typed) == kept


def test_free_text_keeps_its_words_and_loses_what_nobody_sees() -> None:
    assert read("text", "\u200eZoë\u00a0Łukasz–Núñez\ufeff ") == "Zoë Łukasz-Núñez"
    assert read("text", "40217788.") == "40217788."
    assert read("text", "\u200b\u00a0") is None
    assert read("long-text", "a – b\n c ") == "a – b\n c "
    assert read("yes-no", "Yes.") is True
    family = "\U0001f468\u200d\U0001f469"
    assert read("text", family) == family


POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}"


@pytest.mark.parametrize(
    ("pattern", "typed", "kept"),
    [
        (r"[A-Z]{2}-\d{4}", "AB1234", "AB-1234"),
        (r"[A-Z]{2}-\d{4}", "ab 1234", "AB-1234"),
        (r"[A-Z]{2}-\d{4}", "AB–1234.", "AB-1234"),
        (POSTCODE, "sw1a1aa", "SW1A 1AA"),
        (POSTCODE, "SW1A  1AA", "SW1A 1AA"),
        (POSTCODE, "m1-1aa", "M1 1AA"),
        (r"\d{2}/\d{3}/\d{3}", "40217788", "40/217/788"),
        (r"[A-Z]{3}\.\d{2}\s\d", "abc123", "ABC.12 3"),
    ],
)
def test_spaces_and_hyphens_of_a_pattern_need_not_be_typed(pattern: str, typed: str, kept: str):
    assert read("text", typed, pattern=pattern) == kept


@pytest.mark.parametrize(
    ("pattern", "typed"),
    [(r"\d{1,4}-\d{1,4}", "12345"), (r"\d{2}-\d{2}|\d{4}", "123"), (r"(?:\d-)+\d", "123")],
)
def test_where_they_could_stand_in_two_places_it_is_asked_about(pattern: str, typed: str):
    with pytest.raises(DoesNotFit):
        read("text", typed, pattern=pattern)


def test_several_choices_come_with_commas_or_words_between_and_labels_keep_theirs():
    tv, net = Option("tv", Words.of("TV")), Option("net", Words.of("Internet"))
    both = Option("both", Words.of("Phone and fax"))
    for typed in ("TV and Internet", "tv & internet", "TV/net", "tv; internet", "TV y internet"):
        assert read("choices", typed, options=(tv, net)) == ["tv", "net"]
    assert read("choices", "TV, phone and fax", options=(tv, both)) == ["tv", "both"]
    assert [read("yes-no", one) for one in ("Yep", "yeah", "nope.")] == [True, True, False]
    assert [read("yes-no", one) for one in ("Oui", "non", "ja", "Nein.")] == [True, False] * 2


def test_what_is_asked_about_is_named_in_the_language_of_the_call():
    label = Words({"en": "New day", "es": "Nuevo día"})
    by = (Option("post", Words({"en": "By post", "es": "Por carta"})),)
    asked = []
    for kind, typed in (("date", "lunes 3/4"), ("time", "a las 2:30"), ("money", "1.500,5.3")):
        for manner in (SPANISH, DESK):
            with pytest.raises(DoesNotFit) as refused:
                bring(Field("it", label, kind), typed, manner)  # type: ignore[arg-type]
            asked.append(str(refused.value.words))
    names = ("Nuevo día", "New day") * 3
    assert [one for one, name in zip(asked, names, strict=True) if not one.startswith(name)] == []
    assert "sábado 3 de abril de 2027" in asked[0]
    with pytest.raises(DoesNotFit, match="Nuevo día is one of: Por carta"):
        bring(Field("it", label, "choice", options=by), "fax", SPANISH)


CURRENCIES = ("GBP", "BHD", "KWD", "JOD", "OMR", "TND", "JPY", "KRW")
SPOKEN = ("en", "es", "es-MX", "fr", "de", "de-CH", "nl", "ja")


@pytest.mark.parametrize("currency", CURRENCIES)
@pytest.mark.parametrize("language", SPOKEN)
def test_an_amount_that_stands_in_its_field_is_read_again_as_it_is(
    currency: str, language: str
) -> None:
    field, manner = (
        Field("a", Words.of("A"), "money"),
        ReadingManner(None, language, "dmy", currency),
    )
    small = {0: "1.00", 2: "1.25", 3: "1.234"}[decimals_of(currency)]
    for amount in (small, "1234.00", "-12.00", "1234567.00", f"1234{small[1:]}", "0.00"):
        shown = shown_value(field, amount, language, currency)
        assert bring(field, shown, manner) == amount
        said = say_money(Decimal(amount), currency, language)
        # What has no words of its own is said in English, marks and all.
        if language not in ("nl", "ja"):
            assert Decimal(str(bring(field, said, manner))) == Decimal(amount), said
        if decimals_of(currency) == 0:
            assert "." not in shown.replace("1.234", "")
    for number in (1.5, 1.234, -0.25, 1500, "0.1234567890123456789"):
        field = Field("n", Words.of("N"), "number")
        assert bring(field, shown_value(field, number, language), manner) == number


@pytest.mark.parametrize(
    ("currency", "language", "typed", "told"),
    [
        ("KWD", "es", "1.234", ("1234", "1,234", "1500,500")),
        ("KWD", "en", "1,234", ("1234", "1.234", "1500.500")),
        ("KWD", "de", "1,2345", ("more decimals", "(3)")),
        ("JPY", "en", "1234.5", ("more decimals", "(0)")),
        ("JPY", "es", "1,5", ("more decimals", "(0)")),
        ("KRW", "fr", "1,234", ("two ways", "like 1500.")),
        ("GBP", "es", "1,234", ("two ways", "1500,50")),
        ("GBP", "en", "12.3456", ("more decimals", "(2)")),
    ],
)
def test_what_it_may_come_to_is_said_as_the_language_of_the_call_writes_it(
    currency: str, language: str, typed: str, told: tuple[str, ...]
) -> None:
    field = Field("a", Words.of("A"), "money")
    with pytest.raises(DoesNotFit) as refused:
        bring(field, typed, ReadingManner(None, language, "dmy", currency))
    assert all(one in refused.value.words for one in told), refused.value.words
