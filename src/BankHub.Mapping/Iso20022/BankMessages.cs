using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Cases;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Returns;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.Iso20022.Status;

namespace BankHub.Mapping.Iso20022;

/// <summary>Reads whatever ISO 20022 message a bank sends about payments of ours; which one it is, its content says.</summary>
public sealed class BankMessages(BankMapping mapping)
{
    /// <summary>What it says, and at last what its schema and the rules of its market find, where the manifest asks for that.</summary>
    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterManifest manifest, AdapterContext context) =>
        Decode(message.Body).Concat(ArrivedMessage.Check(message, manifest, context));

    /// <summary>What it says, and at last what of it was only tolerated.</summary>
    public IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body)
    {
        MessageReader? last = null;
        return Toleration.Told(Said(body, reader => last = reader), () => last ?? Toleration.Read(body));
    }

    private IEnumerable<DecodedItem> Said(ReadOnlyMemory<byte> body, Action<MessageReader> read) => MessageOf(body) switch
    {
        "pain.002" => new CustomerReports(mapping).Decode(body),
        "pacs.002" => new AgentReports(mapping).Decode(body),
        "camt.052" or "camt.053" or "camt.054" => new StatementsToItems(mapping).Decode(body, read),
        "admi.002" => new MessageRejects(mapping).Decode(body),
        "pacs.008" or "pacs.009" => IncomingTransfers.Decode(body),
        "pacs.004" => PaymentReturns.Decode(body),
        "camt.029" => new CaseResolutions(mapping).Decode(body),
        "camt.056" => RecallsReceived.Decode(body),
        "pacs.028" => QuestionsReceived.Decode(body),
        _ => [Soundness.Check(body) ?? new(new Finding("$", "unexpected-message", "The message is none that is agreed with this bank."))],
    };

    private static string? MessageOf(ReadOnlyMemory<byte> body)
    {
        using var reader = MessageReader.Open(body);
        return reader.Version?.Message;
    }
}
