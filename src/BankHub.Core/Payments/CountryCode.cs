using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>A country by its ISO 3166-1 alpha-2 code, and XK, which ISO leaves to users and banks use for Kosovo.</summary>
public sealed record CountryCode : IValue<CountryCode>
{
    private const string Table =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
        "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
        "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
        "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT " +
        "MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
        "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ " +
        "UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK";

    private static readonly Rule Unknown = new("country", "A country is an ISO 3166-1 alpha-2 code in capitals.");

    private static readonly FrozenDictionary<string, CountryCode> All =
        Table.Split(' ').ToFrozenDictionary(code => code, code => new CountryCode(code));

    private static readonly FrozenDictionary<string, CountryCode>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        All.GetAlternateLookup<ReadOnlySpan<char>>();

    private CountryCode(string value) => Value = value;

    public static TextFacts Facts { get; } = TextFacts.OneOf(Table.Split(' '));

    public string Value { get; }

    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out CountryCode? value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = BySpan.TryGetValue(text, out value) ? null : Unknown;
        return broken is null;
    }

    public override string ToString() => Value;
}
