namespace BankHub.Formats.Standards;

/// <summary>The country and currency codes that messages may name (ISO 3166-1 alpha-2; ISO 4217 with metals and what went).</summary>
public static class IsoCodes
{
    /// <summary>Of most currencies, and of a code that is none.</summary>
    internal const int UsualDecimals = 2;

    /// <summary>As many as an amount of fifteen signs can have: the unit sets no bound.</summary>
    private const int MostDecimals = 15;

    private static readonly HashSet<string> Countries = Words(
        """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG
        CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL
        GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA
        LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP
        NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
        SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
        """);

    private static readonly HashSet<string> Currencies = Words(
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF
        CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF
        IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU
        MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
        SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST
        XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR ZMW ZWG ZWL
        """);

    // ISO 4217, minor units; metals and other units of account have none, and so as many as are written.
    private static readonly (int Decimals, HashSet<string> Codes)[] Others =
    [
        (0, Words("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF")),
        (3, Words("BHD IQD JOD KWD LYD OMR TND")),
        (4, Words("CLF UYW")),
        (MostDecimals, Words("XAU XAG XPT XPD XDR XSU XUA")),
    ];

    /// <summary>Whether a country has the code.</summary>
    public static bool IsCountry(string code) => Countries.Contains(code);

    /// <summary>Whether a currency or fund has the code.</summary>
    public static bool IsCurrency(string code) => Currencies.Contains(code);

    /// <summary>How many decimals an amount of the currency may have.</summary>
    public static int Decimals(string code) => Array.Find(Others, row => row.Codes.Contains(code)) is { Codes: not null } row
        ? row.Decimals : UsualDecimals;

    /// <summary>All countries, for who keeps a table of his own.</summary>
    internal static IReadOnlyCollection<string> AllCountries => Countries;

    /// <summary>All currencies, for who keeps a table of his own.</summary>
    internal static IReadOnlyCollection<string> AllCurrencies => Currencies;

    internal static HashSet<string> Words(string list) =>
        new(list.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
