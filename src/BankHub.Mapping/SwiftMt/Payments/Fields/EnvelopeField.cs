using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.SwiftMt.Parts;

namespace BankHub.Mapping.SwiftMt.Payments.Fields;

/// <summary>
/// Field 77T (User Handbook, Category 1, MT 103 REMIT): what the payment is for, at length. Behind SWIF stand the codes of field 70, behind
/// NARR texts, a line for each; what is of another format stays as it is, with its code.
/// </summary>
internal static class EnvelopeField
{
    private const string Structured = "SWIF";
    private const string Narrative = "NARR";
    private const int Text = 140;

    private static readonly string[] OfOthers = ["ANSI", "IXML", "UEDI"];

    public static SaidRemittance Read(SaidField? field)
    {
        if (field is null)
        {
            return new(null, null);
        }

        var (lines, code) = (field.Lines, CodedText.CodeOf(field.Lines[0]));
        if (code is Structured or Narrative)
        {
            lines = [lines[0][(code.Length + 2)..], .. lines[1..]];
        }

        return code == Structured ? RemittanceField.Read(lines)
            : new(null, new() { Unstructured = [.. lines.SelectMany(line => TextLines.Pieces(line, Text))] });
    }

    /// <summary>Adds the field where there is something to say; without it the message is none that goes with the flag REMIT.</summary>
    public static void Add(MtDraft draft, Payment payment, MtOutgoing to)
    {
        var references = RemittanceField.References(payment.EndToEndIdentification, payment.RemittanceInformation, to);
        List<string> texts = [.. RemittanceField.Texts(payment.RemittanceInformation, to)];
        if (references.Count + texts.Count == 0)
        {
            return;
        }

        if (references.Count > 0)
        {
            texts = [.. texts.Select(text => new CodedText(RemittanceField.Plain, text).Whole)];
            texts.Insert(0, new CodedText(Structured, RemittanceField.Joined(references)).Whole);
        }
        else if (CodedText.CodeOf(texts[0]) is not { } code || !OfOthers.Contains(code))
        {
            texts[0] = new CodedText(Narrative, texts[0]).Whole;
        }

        draft.Add("77T", string.Join("\r\n", texts.Select(AddressLines.Guarded)));
    }
}
