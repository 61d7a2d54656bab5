using System.Text;
using BankHub.Formats.SwiftMt.Values;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;

namespace BankHub.Mapping.SwiftMt.Payments.Fields;

/// <summary>Field 36: the rate between what was instructed and what is settled.</summary>
internal static class Rates
{
    private const int Digits = 12;

    public static decimal? Read(SaidField? field, Incoming from)
    {
        if (field is null)
        {
            return null;
        }

        if (MtAmounts.TryRead(Encoding.Latin1.GetBytes(field["Rate"] ?? ""), out var rate) && rate > 0)
        {
            return rate;
        }

        from.Report("XchgRate", "rate", "The rate cannot be read.");
        return null;
    }

    public static string Write(decimal rate, MtOutgoing to)
    {
        var text = MtAmounts.Write(rate);
        if (text.Length > Digits)
        {
            to.Lose("data.exchangeRate", "Field 36 has twelve places.");
            text = text[..Digits];
        }

        return text;
    }
}
