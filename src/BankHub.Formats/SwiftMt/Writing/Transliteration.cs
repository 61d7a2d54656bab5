using System.Collections.Frozen;

namespace BankHub.Formats.SwiftMt.Writing;

/// <summary>
/// What is written for signs that the x character set has not (EPC217-08, SEPA conversion table; German letters as in German
/// passports).
/// </summary>
internal static class Transliteration
{
    private const string Table =
        """
        A ÀÁÂÃÅĀĂĄ
        AE ÄÆ
        C ÇĆĈĊČ
        D ÐĎĐ
        E ÈÉÊËĒĔĖĘĚ
        G ĜĞĠĢ
        H ĤĦ
        I ÌÍÎÏĨĪĬĮİ
        J Ĵ
        K Ķ
        L ĹĻĽĿŁ
        N ÑŃŅŇ
        O ÒÓÔÕØŌŎŐ
        OE ÖŒ
        R ŔŖŘ
        S ŚŜŞŠȘ
        SS ẞ
        T ŢŤŦȚ
        TH Þ
        U ÙÚÛŨŪŬŮŰŲ
        UE Ü
        W Ŵ
        Y ÝŶŸ
        Z ŹŻŽ
        a àáâãåāăą
        ae äæ
        c çćĉċč
        d ðďđ
        e èéêëēĕėęě
        g ĝğġģ
        h ĥħ
        i ìíîïĩīĭįı
        j ĵ
        k ķ
        l ĺļľŀł
        n ñńņň
        o òóôõøōŏő
        oe öœ
        r ŕŗř
        s śŝşšș
        ss ß
        t ţťŧț
        th þ
        u ùúûũūŭůűų
        ue ü
        w ŵ
        y ýŷÿ
        z źżž
        + &
        (at) @
        - _=~–—
        ' "`´‘’“”„
        , ;
        ( <[{«
        ) >]}»
        / \|
        EUR €
        """;

    private static readonly FrozenDictionary<char, string> Signs = Table.Split('\n').Select(line => line.Split(' ', 2))
        .SelectMany(cells => cells[1].Select(sign => KeyValuePair.Create(sign, cells[0])))
        .ToFrozenDictionary();

    public static string? Find(char sign) => Signs.GetValueOrDefault(sign);
}
