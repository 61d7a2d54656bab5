using System.Buffers;
using System.Globalization;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Formats.Iso20022;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Messages.Clearing;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;
using BankHub.Mapping.Iso20022.Texts;
using CharacterSet = BankHub.Formats.Iso20022.Writing.CharacterSet;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>
/// Writes transfers that arrived in another format as pacs.008 or pacs.009, with all that the agents told each other: nothing is added, and
/// what has no place is a problem.
/// </summary>
public static class TransfersToMessage
{
    /// <summary>The header that banks agreed on between countries (CBPR+ usage guidelines, business application header).</summary>
    private const string CrossBorderHeader = "head.001.001.02";

    /// <param name="transfers">At least one.</param>
    /// <param name="settlement">How the agents settle.</param>
    /// <param name="version">A version of pacs.008 or pacs.009.</param>
    /// <param name="mapping">The tables.</param>
    /// <param name="name">MsgId.</param>
    /// <param name="created">When the message was made.</param>
    /// <param name="copy">Between whom it goes, where it may be a copy; null where it has no business header.</param>
    public static WrittenTransfers Write(
        IReadOnlyList<InterbankTransfer> transfers, Settlement settlement, MessageVersion version, BankMapping mapping, string name,
        DateTimeOffset created, PossibleCopy? copy = null)
    {
        var (to, output) = (new Outgoing(new(CharacterSet.Any, mapping)), new ArrayBufferWriter<byte>(2048));
        var header = new ClearingGroupHeader
        {
            MessageIdentification = name,
            CreationDateTime = Moments.ToTheSecond(created),
            NumberOfTransactions = transfers.Count.ToString(CultureInfo.InvariantCulture),
            SettlementInformation = Settlements.Write(settlement, to),
        };
        IMessage message = version.Message == Messages.CustomerTransfer
            ? new CustomerCreditTransfer
            {
                GroupHeader = header,
                Transactions = [.. transfers.Select(transfer => CustomerTransfers.Write(transfer.Payment, transfer.Data, mapping, to))],
            }
            : new InstitutionCreditTransfer
            {
                GroupHeader = header,
                Transactions = [.. transfers.Select(transfer => InstitutionTransfers.Write(transfer, mapping, to))],
            };
        var frame = copy is null ? null
            : MessageFrame.Write(copy.From, copy.To, version, null, Moments.ToTheSecond(created), name, to);
        if (to.Problems.Count > 0)
        {
            return new(default, to.Problems);
        }

        if (frame is not null)
        {
            frame.PossibleDuplicate = true;
        }

        var findings = frame is null ? MessageWriter.Write(output, version, message)
            : MessageWriter.Write(output, HeaderVersion.Get(CrossBorderHeader), frame, version, message);
        var found = findings.Where(finding => finding.IsError).ToList();
        return found.Count == 0
            ? new(output.WrittenMemory, [])
            : new(default, [.. found.Select(one => new Finding(ElementPaths.ToJson(one.Path), one.Rule.Name, one.Message))]);
    }
}

/// <summary>A message with transfers, or why there is none.</summary>
public sealed record WrittenTransfers(ReadOnlyMemory<byte> Bytes, IReadOnlyList<Finding> Problems);
