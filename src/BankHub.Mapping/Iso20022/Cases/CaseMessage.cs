using System.Buffers;
using BankHub.Core.Adapters;
using BankHub.Formats.Iso20022;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Writing;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Cases;

/// <summary>A message of a case on its way out: its name, its moment, who speaks to whom, and its bytes.</summary>
internal sealed class CaseMessage(CaseTerms terms, AdapterContext context)
{
    private readonly Outgoing _to = new(new(terms.Characters, terms.Mapping));

    public string Name => context.MessageId;

    public IsoDateTime Created { get; } = Moments.OfSealing(context);

    public PartyOrAgent Asking => terms.Sender is { } agent
        ? new() { Agent = Agents.Write(agent, "$", _to) }
        : new() { Party = Parties.Write(terms.Customer, "$", _to) };

    public PartyOrAgent Asked => new() { Agent = Agents.Write(terms.Receiver, "$", _to) };

    /// <summary>
    /// The bytes. What is asked quotes a payment that was written before under the same agreement, so there is nothing to find; if there
    /// is, the terms are not those of the payment, which is a programming error.
    /// </summary>
    public ReadOnlyMemory<byte> Write(IMessage message)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        var frame = terms.Header is not null && terms.Sender is { } sender
            ? MessageFrame.Write(sender, terms.Receiver, terms.Version, terms.BusinessService, Created, Name, _to)
            : null;
        var findings = frame is null
            ? MessageWriter.Write(output, terms.Version, message, terms.Writing)
            : MessageWriter.Write(output, terms.Header!, frame, terms.Version, message, terms.Writing);
        LeavingMessage.Check(findings, output.WrittenMemory, terms.Version, frame, message, terms.Rules, context.Schemas);
        return findings.FirstOrDefault(finding => finding.IsError) is { } broken
            ? throw new InvalidOperationException($"{terms.Version} cannot be written: {broken}")
            : output.WrittenMemory;
    }
}
