using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;

namespace BankHub.Mapping.SwiftMt.Payments.Fields;

/// <summary>What field 70 says.</summary>
/// <param name="EndToEnd">The reference of the ordering customer (/ROC/).</param>
/// <param name="Information">What the payment is for.</param>
internal sealed record SaidRemittance(string? EndToEnd, RemittanceInformation? Information);

/// <summary>
/// Field 70 (User Handbook, Category 1, MT 103): text, or references with codes, between which two slashes stand. ROC is the end-to-end
/// id (CBPR+ translation rules), RFB the creditor's reference, INV an invoice, URI text; any other code stays with its text.
/// </summary>
internal static class RemittanceField
{
    public const int Lines = 4;
    public const int Width = 35;

    /// <summary>The code of a text beside references.</summary>
    public const string Plain = "URI";

    private const string Between = "//";
    private const string EndToEnd = "ROC";
    private const string ForBeneficiary = "RFB";
    private const string Invoice = "INV";
    private const string InvoiceType = "CINV";
    private const int Text = 140;
    private const int Reference = 35;

    public static SaidRemittance Read(SaidField? field) => field is null ? new(null, null) : Read(field.Lines);

    public static SaidRemittance Read(IReadOnlyList<string> lines)
    {
        var (end, texts, parts) = ((string?)null, new List<string>(), new List<StructuredRemittance>());
        foreach (var item in Items(lines))
        {
            var isToken = item.Text.Length is > 0 and <= Reference && !item.Text.Contains(' ', StringComparison.Ordinal);
            switch (item.Code)
            {
                case EndToEnd when end is null && item.Text.Length is > 0 and <= Reference:
                    end = item.Text;
                    break;
                case ForBeneficiary when isToken:
                    parts.Add(CreditorReference.TryParse(item.Text, out var standard, out _)
                        ? new() { CreditorReference = standard }
                        : new() { ProprietaryReference = item.Text });
                    break;
                case Invoice when isToken:
                    parts.Add(new() { ReferredDocument = new() { Number = item.Text, Type = InvoiceType } });
                    break;
                default:
                    texts.AddRange(TextLines.Pieces(item.Code == Plain ? item.Text : item.Whole, Text));
                    break;
            }
        }

        return new(end, texts.Count + parts.Count == 0 ? null : new() { Unstructured = [.. texts], Structured = [.. parts] });
    }

    /// <summary>The lines of the field, as many as there are; none for nothing to say.</summary>
    public static List<string> Write(string? endToEnd, RemittanceInformation? information, MtOutgoing to)
    {
        var (items, texts) = (References(endToEnd, information, to), Texts(information, to).ToList());
        if (texts.Count > 1)
        {
            to.Note("$.remittanceInformation.unstructured", "joined", "The field has one text for all of them.");
        }

        var text = string.Join(' ', texts);
        if (CodedText.CodeOf(text) is { } code)
        {
            to.Note("$.remittanceInformation", "coded", "The text begins with a code of field 70, and is said under it.");
            text = text[(code.Length + 2)..];
            items.AddRange(items.Contains(new(code, text)) ? [] : [new CodedText(code, text)]);
        }
        else if (text.Length > 0)
        {
            items.Add(new(items.Count > 0 ? Plain : "", text));
        }

        return TextLines.Break(Joined(items), Width);
    }

    /// <summary>What is said with codes: the end-to-end id and the structured references.</summary>
    public static List<CodedText> References(string? endToEnd, RemittanceInformation? information, MtOutgoing to)
    {
        var items = new List<CodedText>();
        if (Placeholder.Named(endToEnd) is { } reference)
        {
            items.Add(new(EndToEnd, to.Exact("$.endToEndIdentification", reference, Reference)));
        }

        items.AddRange((information?.Structured ?? [])
            .SelectMany((part, i) => Items(part, $"$.remittanceInformation.structured[{i}]", to)));
        return items;
    }

    /// <summary>The texts in the x character set.</summary>
    public static IEnumerable<string> Texts(RemittanceInformation? information, MtOutgoing to) => (information?.Unstructured ?? [])
        .Select((words, i) => to.Words($"$.remittanceInformation.unstructured[{i}]", words)).Where(text => text.Length > 0);

    public static string Joined(IEnumerable<CodedText> items) => string.Join(Between, items.Select(item => item.Whole));

    private static IEnumerable<CodedText> Items(StructuredRemittance part, string path, MtOutgoing to)
    {
        if (part.CreditorReference?.Value is { } standard)
        {
            yield return new(ForBeneficiary, standard);
        }

        if (part.ProprietaryReference is { } own)
        {
            yield return new(ForBeneficiary, to.Exact($"{path}.proprietaryReference", own, Reference));
        }

        if (part.ReferredDocument is { } document)
        {
            yield return new(Invoice, to.Exact($"{path}.referredDocument.number", document.Number, Reference));
            Lose(document.Type is not (null or InvoiceType), "type");
            Lose(document.RelatedDate is not null, "relatedDate");
            Lose(document.Amount is not null, "amount");
        }

        void Lose(bool isThere, string name)
        {
            if (isThere)
            {
                to.Lose($"{path}.referredDocument.{name}", "Field 70 names a document by its number alone.");
            }
        }
    }

    /// <summary>Two slashes before a code end what was said; elsewhere they belong to the text.</summary>
    private static IEnumerable<CodedText> Items(IReadOnlyList<string> lines)
    {
        var text = Joined(lines);
        for (var at = 0; at < text.Length;)
        {
            var code = CodedText.CodeOf(text[at..]);
            var begin = code is null ? at : at + code.Length + 2;
            var end = End(text, begin);
            yield return new(code ?? "", text[begin..end].Trim(' '));
            at = end < text.Length ? end + Between.Length : end;
        }
    }

    private static int End(string text, int from)
    {
        for (var at = text.IndexOf(Between, from, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(Between, at + 1, StringComparison.Ordinal))
        {
            if (CodedText.CodeOf(text[(at + Between.Length)..]) is not null)
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>A line that begins with a code ends what was said before it, as two slashes would.</summary>
    private static string Joined(IReadOnlyList<string> lines)
    {
        var groups = new List<List<string>>();
        foreach (var line in lines)
        {
            if (groups.Count == 0 || CodedText.CodeOf(line) is not null)
            {
                groups.Add([line]);
            }
            else
            {
                groups[^1].Add(line);
            }
        }

        return string.Join(Between, groups.Select(group => TextLines.Join(group, Width))
            .Select(text => text.EndsWith(Between, StringComparison.Ordinal) ? text[..^2] : text));
    }
}
