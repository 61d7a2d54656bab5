using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments;

/// <summary>A currency of ISO 4217 (list one, without metals and test codes) and how many decimals its amounts have.</summary>
public sealed record Currency : IValue<Currency>
{
    private static readonly (int Decimals, string Codes)[] Table =
    [
        (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
        (2, "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU " +
            "CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES " +
            "KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR " +
            "NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP " +
            "TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG"),
        (3, "BHD IQD JOD KWD LYD OMR TND"),
        (4, "CLF UYW"),
    ];

    private static readonly Rule Unknown = new("currency", "A currency is an ISO 4217 code in capitals that is in use.");

    public static readonly ValueList<Currency> All =
        [.. Table.SelectMany(row => row.Codes.Split(' ').Select(code => new Currency(code, row.Decimals)))];

    private static readonly FrozenDictionary<string, Currency> ByCode = All.ToFrozenDictionary(currency => currency.Value);

    private static readonly FrozenDictionary<string, Currency>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByCode.GetAlternateLookup<ReadOnlySpan<char>>();

    public static readonly Currency Usd = ByCode["USD"];
    public static readonly Currency Eur = ByCode["EUR"];
    public static readonly Currency Gbp = ByCode["GBP"];

    private Currency(string value, int decimals) => (Value, Decimals, Form) = (value, decimals, $"F{decimals}");

    public static TextFacts Facts { get; } = TextFacts.OneOf(All.Select(one => one.Value));

    public string Value { get; }

    public int Decimals { get; }

    /// <summary>The form of an amount with all its decimals.</summary>
    internal string Form { get; }

    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Currency? value, [NotNullWhen(false)] out Rule? broken)
    {
        broken = BySpan.TryGetValue(text, out value) ? null : Unknown;
        return broken is null;
    }

    public override string ToString() => Value;
}
