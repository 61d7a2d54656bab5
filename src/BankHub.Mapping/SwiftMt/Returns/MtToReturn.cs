using BankHub.Core.Adapters;
using BankHub.Core.Answers;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Rules.Network;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments;
using BankHub.Mapping.SwiftMt.Payments.Fields;
using BankHub.Mapping.SwiftMt.Payments.Reading;

namespace BankHub.Mapping.SwiftMt.Returns;

/// <summary>
/// Reads MT 103, 202 and 205 that bring a payment back (RETN), which is money on its way, or refuse it (REJT), which moves none (CBPR+
/// translation rules, pacs.004 and pacs.002).
/// </summary>
public static class MtToReturn
{
    internal const string Rejected = "RJCT";

    private static readonly string[] Types = ["103", "202", "205"];

    /// <summary>Whether the message brings a payment back or refuses it.</summary>
    public static bool Reads(MtMessage message) => Types.Contains(message.Type) && ReturnMark.Of(new(message.Text)) is not null;

    public static MtAnswer Read(MtMessage message, BankMapping mapping)
    {
        var (frame, findings) = (MtFrame.Of(message), new FindingList());

        // In which lines field 72 says it changes nothing of what it says: money that comes back is not left unseen for that.
        findings.AddRange(message.Findings.Where(finding => finding.IsError && finding.Rule != ReturnRules.Layout)
            .Select(MessageFindings.Told));
        findings.AddRange(Surroundings.Training(message));
        var said = new SaidFields(message.Text);
        if (!Types.Contains(frame.Type) || ReturnMark.Of(said) is not { } mark)
        {
            findings.Add("message", "unexpected-message", "The message brings no payment back.");
            return new(frame, null, [], findings);
        }

        var reading = new MtReading(frame, mapping, new("message", isTold: true));
        var remarks = ReturnRemarks.Read(said.Take("72")!, mapping);
        var original = new OriginalReferences
        {
            InstructionIdentification = remarks.MessageReference,
            EndToEndIdentification = remarks.PaymentReference ?? (frame.Type == "103" ? null : said.Find("21")?.Text),
            Uetr = reading.From.Value<Uetr>("uetr", frame.Uetr)?.Value,
        };
        if (original is { InstructionIdentification: null, EndToEndIdentification: null, Uetr: null })
        {
            findings.Add("message", "no-reference", "The message names nothing that it could be of.");
        }

        Answer answer = mark == ReturnMark.Returned
            ? Returned(said, remarks, original, reading)
            : Refused(said, remarks, original, reading);
        findings.AddRange(reading.From.Findings);
        var broken = findings.HasAny ? [] : AnswerJson.Read(AnswerJson.Write(answer)).Findings;
        findings.AddRange(broken);
        return findings.HasAny ? new(frame, null, [], findings)
            : new(frame, answer, [.. said.Untaken("message"), .. Surroundings.Copies(message)], []);
    }

    private static ReturnReport Returned(SaidFields said, ReturnRemarks remarks, OriginalReferences original, MtReading reading)
    {
        var (from, reference, value) = (reading.From, said.Take("20"), said.Take("32A"));
        said.Take("21");
        said.Take("23B");
        var settlement = SettlementFields.Read(said, reading);
        var bearer = reading.Bearer(said.Take("71A"));
        var amount = MtSums.Read(value, "RtrdIntrBkSttlmAmt", from);
        if (amount is null)
        {
            from.Report("RtrdIntrBkSttlmAmt", "incomplete", "A return says what comes back.");
        }

        return new()
        {
            Header = new() { Identification = reference?.Text ?? "" },
            SettlementMethod = settlement.Method,
            SettlementAccount = settlement.Account,
            Payments =
            [
                new()
                {
                    Identification = reference?.Text,
                    Original = original,
                    Amount = amount,
                    SettlementDate = MtSums.Day(value, "IntrBkSttlmDt", from),
                    InstructedAmount = MtSums.Read(said.Take("33B"), "RtrdInstdAmt", from),
                    ExchangeRate = Rates.Read(said.Take("36"), from),
                    ChargeBearer = bearer,
                    Charges = [.. Charges(said, from), .. remarks.Taken],
                    InstructingAgent = reading.Frame.SenderAgent,
                    InstructedAgent = reading.Frame.ReceiverAgent,
                    Chain = ReturnWay.Read(said, reading),
                    Reasons = remarks.Stated,
                },
            ],
        };
    }

    private static StatusReport Refused(SaidFields said, ReturnRemarks remarks, OriginalReferences original, MtReading reading)
    {
        var (from, reference, value) = (reading.From, said.Take("20"), said.Take("32A"));
        said.Take("21");
        if (said.Take("23B") is { Text: not "CRED" } operation)
        {
            operation.Leave(operation.Text);
        }

        var amount = MtSums.Read(value, "OrgnlTxRef/IntrBkSttlmAmt", from);
        var payment = new OriginalPayment { Amount = amount, SettlementDate = MtSums.Day(value, "OrgnlTxRef/IntrBkSttlmDt", from) };
        var report = new StatusReport
        {
            Header = new()
            {
                Identification = reference?.Text ?? "",
                InstructingAgent = reading.Frame.SenderAgent,
                InstructedAgent = reading.Frame.ReceiverAgent,
            },
            Payments =
            [
                new()
                {
                    Original = original,
                    Status = Rejected,
                    Reasons = remarks.Stated,
                    Charges = remarks.Taken,
                    Payment = value is null ? null : payment,
                },
            ],
        };
        return value is null ? report : RefusedParties.Told(report, said, reading);
    }

    private static IEnumerable<Charge> Charges(SaidFields said, Iso20022.Texts.Incoming from) =>
        ChargeFields.Read([.. said.TakeAll("71F"), .. said.TakeAll("71G")], from).Select(charge => new Charge { Amount = charge.Amount });
}
