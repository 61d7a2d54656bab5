using BankHub.Core.Payments;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Mapping.Nacha;

/// <summary>Remittance information as addenda 05, as many as the entry class allows.</summary>
internal static class RemittanceAddenda
{
    /// <summary>Nacha Operating Rules, Appendix Three: addenda of one CTX entry.</summary>
    private const int Most = 9_999;

    private const int Width = 80;
    private const string Path = "$.remittanceInformation";

    public static IReadOnlyList<Addenda> Of(Payment payment, EntryClass known, TraceNumber trace, FieldText text)
    {
        RemittanceText.Check(Path, payment.RemittanceInformation, text);
        return known.Addenda switch
        {
            AddendaUse.Payments => Many(payment, trace, text),
            AddendaUse.None => None(payment, known, text),
            _ => One(text.Whole(Path, "remittance", RemittanceText.Of(payment.RemittanceInformation)), trace),
        };
    }

    /// <summary>
    /// The text in pieces that fill a record at most, none of which begins or ends in spaces, since those at the end of a field are lost.
    /// </summary>
    public static IEnumerable<string> Pieces(string text)
    {
        for (var rest = text.Trim(' '); rest.Length > 0;)
        {
            var cut = rest.Length;
            if (cut > Width)
            {
                for (cut = Width; cut > 1 && (rest[cut] == ' ' || rest[cut - 1] == ' '); cut--)
                {
                }
            }

            yield return rest[..cut];
            rest = rest[cut..];
        }
    }

    private static IReadOnlyList<Addenda> One(string information, TraceNumber trace) =>
        information.Length == 0 ? [] : [Record(information, 1, trace)];

    private static IReadOnlyList<Addenda> None(Payment payment, EntryClass known, FieldText text)
    {
        if (RemittanceText.Of(payment.RemittanceInformation).Length > 0)
        {
            text.Problem(Path, "no-addenda", $"Entries of the class {known.Code} carry no remittance information.");
        }

        return [];
    }

    /// <summary>Each text and each structured reference begins a record of its own.</summary>
    private static IReadOnlyList<Addenda> Many(Payment payment, TraceNumber trace, FieldText text)
    {
        Addenda[] addenda =
        [
            .. RemittanceText.Lines(payment.RemittanceInformation).Select(line => text.Unlimited(Path, line)).SelectMany(Pieces)
                .Select((piece, i) => Record(piece, i + 1, trace)),
        ];
        if (addenda.Length > Most)
        {
            text.Problem(Path, "too-long", $"An entry carries at most {Most} addenda of {Width} characters.");
            return [];
        }

        return addenda;
    }

    private static PaymentAddenda Record(string information, int number, TraceNumber trace) => new()
    {
        PaymentRelatedInformation = information,
        AddendaSequenceNumber = Math.Min(number, Most),
        EntryDetailSequenceNumber = trace.Sequence,
    };
}
