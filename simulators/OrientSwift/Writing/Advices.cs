using System.Globalization;
using BankHub.Simulators.OrientSwift.Reading;

namespace BankHub.Simulators.OrientSwift.Writing;

/// <summary>The fields of what the bank says of single transfers and bookings.</summary>
internal static class Advices
{
    private const int Width = 50, NameWidth = 16;

    /// <summary>MT 199 or 299 with a status of the tracker: when, which and why, who says it, how much.</summary>
    public static string[] Status(string reference, string moment, string bic, AskedTransfer about, string status) =>
    [
        $":20:{reference}", $":21:{about.Reference}",
        $":79://{moment}+0000\r\n//{status}\r\n//{bic}\r\n//{Sum(about.Currency, about.Amount)}",
    ];

    /// <summary>MT 199 or 299 in words, which only people understand.</summary>
    public static string[] Words(string reference, string about, string words) =>
        [$":20:{reference}", $":21:{about}", $":79:{string.Join("\r\n", words.Chunk(Width).Select(line => new string(line).Trim()))}"];

    /// <summary>MT 900 of a debit, MT 910 of a credit.</summary>
    public static string[] Confirmation(Booking booking, OrientOptions options, string moment) =>
    [
        $":20:{booking.Reference}", $":21:{booking.Owner}", $":25:{options.Account}", $":13D:{moment}+0000",
        $":32A:{moment[..6]}{Sum(OrientBank.Currency, booking.Amount)}", $":52A:{options.Bic}",
        .. booking.Reason is null ? Array.Empty<string>() : [$":72:/RETN/99\r\n/{booking.Reason}/\r\n/MREF/{booking.Owner}"],
    ];

    /// <summary>MT 103 or 202 that brings a transfer back: field 72 says which, why and what was kept (payments guidelines).</summary>
    public static string[] Return(
        string reference, string day, OrientOptions options, LedgerTransfer transfer, decimal back, string reason)
    {
        var (asked, kept) = (transfer.Asked, transfer.Asked.Amount - back);
        var remark = $":72:/RETN/59\r\n/{reason}/\r\n/MREF/{asked.Reference}"
            + (asked.EndToEndId is { Length: <= NameWidth } name ? $"\r\n/TREF/{name}" : "")
            + (kept > 0 ? $"\r\n/CHGS/{Sum(asked.Currency, kept)}" : "");
        var sum = $":32A:{day}{Sum(asked.Currency, back)}";
        return asked.Type == "202"
            ? [$":20:{reference}", $":21:{asked.Reference}", sum, $":52A:{options.Bic}", $":58A:{options.CustomerBic}", remark]
            :
            [
                $":20:{reference}", ":23B:CRED", sum, $":33B:{Sum(asked.Currency, asked.Amount)}", $":50K:{Line(asked.CreditorLines)}",
                $":52A:{options.Bic}", $":59:{Line(asked.DebtorLines)}", ":71A:SHA", remark,
            ];
    }

    /// <summary>MT 196 or 296: what becomes of a transfer that the customer wants back.</summary>
    public static string[] Resolution(string reference, string recall, string answer) =>
        [$":20:{reference}", $":21:{recall}", $":76:/{answer}/"];

    public static string Sum(string currency, decimal amount) =>
        currency + amount.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>A party without the numbers of option F.</summary>
    private static string Line(string lines) => string.Join("\r\n", lines.Split("\r\n").Select(line =>
        line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == '/' ? line[2..] : line));
}
