using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>The transfers of a message between agents.</summary>
/// <param name="Frame">What its business header says, if it has one.</param>
/// <param name="Settlement">How the agents settle.</param>
/// <param name="Transfers">Those that are payments and keep every rule.</param>
/// <param name="Findings">Why others are none; with one about the message as a whole there are no transfers.</param>
public sealed record ClearedMessage(
    MessageFrame? Frame, Settlement? Settlement, IReadOnlyList<InterbankTransfer> Transfers, IReadOnlyList<Finding> Findings);

/// <summary>
/// Turns the transfers of pacs.008 and pacs.009 into canonical payments. Nothing is taken of a message whose totals or whose business
/// header contradict it: money moves by it, and nobody knows which of the two is wrong.
/// </summary>
public static class ClearingToPayments
{
    /// <param name="body">The message.</param>
    /// <param name="mapping">The tables that it is read by.</param>
    /// <param name="findsLeftOut">Whether to find what is left out: it costs more than reading.</param>
    public static ClearedMessage Read(ReadOnlyMemory<byte> body, BankMapping mapping, bool findsLeftOut = false)
    {
        var (transfers, findings) = (new List<InterbankTransfer>(), new FindingList());
        using var reader = MessageReader.Open(body, Soundness.FromBank);
        while (reader.Read())
        {
            if (reader.ItemErrors == 0 && Header(reader) is { } header && Transfer(reader, header, mapping, findings) is { } transfer)
            {
                transfers.Add(findsLeftOut ? transfer with { LeftOut = LeftOut(reader, transfer, mapping) } : transfer);
            }
        }

        var from = new Incoming("message");
        var frame = MessageFrame.Read(reader.BusinessHeader, from);
        var settlement = Settlements.Read(Header(reader)?.SettlementInformation, from);
        findings.AddRange(reader.Findings.Where(finding => finding.IsError).Select(finding => Soundness.Told(finding).Finding));
        if (Contradictions(reader).ToList() is { Count: > 0 } contradictions)
        {
            findings.AddRange(contradictions);
            transfers.Clear();
        }

        return new(frame, settlement, transfers, findings);
    }

    private static InterbankTransfer? Transfer(MessageReader reader, ClearingGroupHeader header, BankMapping mapping, FindingList findings)
    {
        var place = Place(reader);
        var from = new Incoming(place, isTold: true);
        var read = reader.Item switch
        {
            CreditTransfer transfer => CustomerTransfers.Read(Whole(transfer, header), mapping, from),
            InstitutionTransfer transfer => InstitutionTransfers.Read(Whole(transfer, header), mapping, from),
            _ => null,
        };
        findings.AddRange(from.Findings);
        return read is not null && from.Findings.Count == 0 && CanonicalRules.AreKept(read.Payment, place, findings) ? read : null;
    }

    private static string Place(MessageReader reader) => $"transfer {reader.Items}";

    /// <summary>What the payment, written again, does not say of the transfer.</summary>
    private static IReadOnlyList<Finding> LeftOut(MessageReader reader, InterbankTransfer read, BankMapping mapping)
    {
        var to = new Outgoing(new(Formats.Iso20022.Writing.CharacterSet.Any, mapping));
        object copy = reader.Item is CreditTransfer
            ? CustomerTransfers.Write(read.Payment, read.Data, mapping, to)
            : InstitutionTransfers.Write(read, mapping, to);
        return
        [
            .. Iso20022.LeftOut.Between(reader.Item!, copy)
                .Select(path => new Finding($"{Place(reader)}: {path}", "left-out", "The payment does not say it, or not alike.")),
        ];
    }

    /// <summary>What the header says for all is said by each.</summary>
    private static TTransfer Whole<TTransfer>(TTransfer transfer, ClearingGroupHeader header)
        where TTransfer : class, IInterbankTransfer
    {
        transfer.InterbankSettlementDate ??= header.InterbankSettlementDate;
        transfer.PaymentTypeInformation ??= header.PaymentTypeInformation;
        transfer.InstructingAgent ??= header.InstructingAgent;
        transfer.InstructedAgent ??= header.InstructedAgent;
        return transfer;
    }

    private static IEnumerable<Finding> Contradictions(MessageReader reader)
    {
        if (Header(reader) is null && reader.Version is not null)
        {
            yield return new("$", "unexpected-message", "The message moves no money between agents.");
        }

        foreach (var finding in Soundness.Contradictions(reader.Findings))
        {
            yield return finding.Finding;
        }
    }

    internal static ClearingGroupHeader? Header(MessageReader reader) => reader.Message switch
    {
        CustomerCreditTransfer message => message.GroupHeader,
        InstitutionCreditTransfer message => message.GroupHeader,
        _ => null,
    };
}
