using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;
using BankHub.Mapping.SwiftMt.Payments.Reading;
using BankHub.Mapping.SwiftMt.Returns;

namespace BankHub.Mapping.SwiftMt.Payments;

/// <summary>
/// Turns MT 101 to 103, 200 to 203 and 205 into canonical payments. Nothing is taken of a message that breaks a rule of the network which
/// its reader did not waive: money moves by it.
/// </summary>
public static class MtToPayments
{
    private static readonly string[] Types = ["101", "102", "103", "200", "201", "202", "203", "205"];

    /// <summary>Whether messages of the type move money.</summary>
    public static bool Reads(string type) => Types.Contains(type);

    public static MtTransfers Read(MtMessage message, BankMapping mapping)
    {
        var (frame, findings) = (MtFrame.Of(message), new FindingList());
        findings.AddRange(message.Findings.Where(finding => finding.IsError).Select(MessageFindings.Told));
        if (message.IsAcknowledgement || !Reads(frame.Type))
        {
            findings.Add("message", "unexpected-message", "The message moves no money.");
        }

        findings.AddRange(Surroundings.Training(message));
        if (findings.HasAny)
        {
            return new(frame, null, [], findings);
        }

        var said = new SaidFields(message.Text);
        if (ReturnMark.Of(said) is not null)
        {
            findings.Add("message", "returned-payment", "The message brings a payment back, and is no payment.");
            return new(frame, null, [], findings);
        }

        return Read(said, new(frame, mapping, new("message", isTold: true)), Surroundings.Losses(message), findings);
    }

    /// <summary>What names the message names its only transfer.</summary>
    private static InterbankTransfer Named(InterbankTransfer transfer, int count) =>
        count == 1 ? transfer : transfer with { Payment = transfer.Payment with { Uetr = null } };

    private static MtTransfers Read(SaidFields said, MtReading head, IReadOnlyList<Finding> envelope, FindingList findings)
    {
        var (settlement, layout, transfers) = (SettlementFields.Read(said, head), Layout.Of(said, head), new List<InterbankTransfer>());
        for (var i = 0; i < layout.Sequences.Count; i++)
        {
            var (place, sequence) = ($"transfer {i + 1}", layout.Sequences[i]);
            var reading = head with { From = new Incoming(place, isTold: true) };
            var transfer = sequence.Read(reading);
            findings.AddRange(reading.From.Findings);
            if (transfer is not null && reading.From.Findings.Count == 0 && CanonicalRules.AreKept(transfer.Payment, place, findings))
            {
                transfers.Add(Named(transfer, layout.Sequences.Count) with { LeftOut = [.. envelope, .. sequence.Own.Untaken(place)] });
            }
        }

        findings.AddRange(head.From.Findings);
        if (head.From.Findings.Count > 0)
        {
            transfers.Clear();
        }

        if (layout.Sequences.Count > 1 && head.Frame.Uetr is not null)
        {
            var unnamed = new Finding("message: block 3, 121", "left-out", "Of several transfers it names none.");
            transfers = [.. transfers.Select(transfer => transfer with { LeftOut = [unnamed, .. transfer.LeftOut] })];
        }

        var common = layout.Head?.Untaken("message").ToList() ?? [];
        return new(
            head.Frame, head.Frame.Type == "101" ? null : settlement,
            [.. transfers.Select(transfer => transfer with { LeftOut = [.. transfer.LeftOut, .. common] })], findings);
    }
}
