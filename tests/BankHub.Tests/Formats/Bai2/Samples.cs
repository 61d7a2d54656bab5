using System.Text;

namespace BankHub.Tests.Formats.Bai2;

/// <summary>Files worked out by hand.</summary>
internal static class Samples
{
    public const string Header = "01,122099999,123456789,261121,0600,7,80,1,2/";
    public const string Group = "02,031001234,122099999,1,261120,2400,USD,2/";

    /// <summary>A report of the prior day: an account with balances, totals and transactions, and one of which nothing is told.</summary>
    public static readonly string[] PriorDay =
    [
        Header,
        Group,
        "03,0123456789,USD,010,500000,,,015,1250000,,,100,850000,2,0,400,100000,1,/",
        "16,195,600000,V,261121,1430,BANKREF1,CUSTREF1,INVOICE 1/2, AND MORE",
        "88,SECOND LINE",
        "16,165,250000,1,,,PAYROLL",
        "16,475,100000,,BR3,000001234,/",
        "49,3650000,6/",
        "03,9876543210,,,,,/",
        "49,0,2/",
        "98,3650000,2,10/",
        "99,3650000,1,12/",
    ];

    /// <summary>A file of one account with the lines that are given and controls that are right if the total is.</summary>
    public static string[] Account(long total, params string[] lines) =>
    [
        Header.Replace(",80,1,", ",,,"),
        Group,
        .. lines,
        $"49,{total},{lines.Length + 1}/",
        $"98,{total},1,{lines.Length + 3}/",
        $"99,{total},1,{lines.Length + 5}/",
    ];

    /// <summary>The lines with one of them another one, counted from zero.</summary>
    public static string[] With(this string[] lines, int index, string line) => [.. lines[..index], line, .. lines[(index + 1)..]];

    public static byte[] Bytes(IEnumerable<string> lines, string end = "\n") =>
        Encoding.Latin1.GetBytes(string.Concat(lines.Select(line => line + end)));
}
