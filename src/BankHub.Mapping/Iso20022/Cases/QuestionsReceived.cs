using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022.Messages.Reports;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Status;

namespace BankHub.Mapping.Iso20022.Cases;

/// <summary>
/// Reads pacs.028: a bank asks us what became of a payment or of a recall. People owe it the answer; nothing follows by itself.
/// </summary>
public static class QuestionsReceived
{
    // No scheme gives a term for the answer: what is asked about has one of its own, which has run out or runs on.
    private const string Rule = "status-asked";

    public static IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body) =>
        Soundness.Check(body) is { } fatal ? [fatal] : Items(body);

    private static IEnumerable<DecodedItem> Items(ReadOnlyMemory<byte> body)
    {
        using var reader = MessageReader.Open(body, Soundness.FromBank);
        var asked = false;
        while (reader.Read())
        {
            if (reader.Item is StatusQuery query)
            {
                asked = true;
                yield return Told(
                    $"TxInf {reader.Items}", reader,
                    Asked.Name(query.OriginalEndToEndIdentification, query.OriginalUetr, query.OriginalInstructionIdentification),
                    query.StatusRequestIdentification);
            }
        }

        // Without a payment it asks about whole messages.
        var groups = (reader.Message as PaymentStatusRequest)?.OriginalGroups ?? [];
        for (var i = 0; !asked && i < groups.Count; i++)
        {
            asked = i == groups.Count - 1;
            yield return Told($"OrgnlGrpInf {i + 1}", reader, $"message {Asked.Name(groups[i].MessageIdentification)}", null);
        }

        if (!asked)
        {
            yield return StatusWords.Park("$", Rule, "The bank asks what became of something that it does not name.");
        }

        foreach (var finding in Soundness.Errors(reader.Findings, 0))
        {
            yield return finding;
        }
    }

    private static DecodedFinding Told(string place, MessageReader reader, string about, string? own)
    {
        var header = (reader.Message as PaymentStatusRequest)?.GroupHeader;
        var day = header?.CreationDateTime is { } moment ? $", on {moment.Local:yyyy-MM-dd}" : "";
        return StatusWords.Park(
            place, Rule,
            $"The bank asks what became of {about}; its question is {Asked.Name(own, header?.MessageIdentification)}{day}.");
    }
}
