using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Parts;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Payments.Reading;

/// <summary>MT 103 as a transfer between agents (CBPR+ translation rules, MT 103 to pacs.008).</summary>
internal static class CustomerTransferReading
{
    private const string Credit = "CRED";

    public static InterbankTransfer? Read(SaidFields said, MtReading reading)
    {
        var (from, reference, value) = (reading.From, said.Take("20"), said.Take("32A"));
        var (amount, day) = (MtSums.Read(value, "$.amount", from), MtSums.Day(value, "$.requestedExecutionDate", from));
        if (said.Take("23B") is { Text: not Credit } operation)
        {
            // The service levels SPAY, SPRI and SSTD are of no scheme, but were asked for.
            operation.Leave(operation.Text);
        }

        return Read(said, new(reference?.Text, amount, day, RemarkReading.Read(said, reading), null), reading);
    }

    /// <summary>A transfer whose reference, amount, day and remarks are known.</summary>
    public static InterbankTransfer? Read(SaidFields own, CustomerTransferHead head, MtReading reading)
    {
        SaidField? Of(params ReadOnlySpan<string> tags) => own.Take(tags) ?? head.Common?.Find(tags)?.Take();
        var (from, remarks) = (reading.From, head.Remarks);
        var orderer = reading.Customer(Of("50A", "50F", "50K"), "$.debtor");
        var ordererBank = reading.Bank(Of("52A", "52B", "52C", "52D"), "$.debtorAgent");
        var between = reading.Bank(own.TakeAny(56), "$.intermediaryAgents[0]");
        var payeeBank = reading.Bank(own.TakeAny(57), "$.creditorAgent");
        var payee = reading.Customer(own.Take("59", "59A", "59F"), "$.creditor");

        // One of the two is there (MT 103 REMIT, rule C14).
        var remittance = own.Take("70") is { } lines ? RemittanceField.Read(lines) : EnvelopeField.Read(own.Take("77T"));
        var data = InterbankTerms.Of(remarks) with
        {
            InstructedAmount = MtSums.Read(own.Take("33B"), "InstdAmt", from),
            ExchangeRate = Rates.Read(Of("36"), from),
            Charges = ChargeFields.Read([.. own.TakeAll("71F"), .. own.TakeAll("71G")], from),
            InstructingAgent = reading.Frame.SenderAgent,
            InstructedAgent = reading.Frame.ReceiverAgent,
            DebtorAgentAccount = ordererBank?.Account,
            CreditorAgentAccount = payeeBank?.Account,
            IntermediaryAgentAccount = between?.Account,
        };
        data = InterbankTerms.WithGross(data, between, payeeBank);
        if (head is not { Amount: { } amount, Day: { } day } || orderer is null || payee is null)
        {
            from.Report("$", "incomplete", "The message names no amount, no day, or not both customers.");
            return null;
        }

        return new(
            InterbankTerms.Payment(head.Reference, remittance.EndToEnd, amount, day, reading, data) with
            {
                Debtor = orderer.Party,
                DebtorAccount = AccountLines.ReadAlways(orderer.Account),
                DebtorAgent = ordererBank?.Agent ?? reading.Frame.SenderAgent,
                IntermediaryAgents = between?.Agent is { } agent ? [agent] : [],
                CreditorAgent = payeeBank is null ? reading.Frame.ReceiverAgent : InterbankTerms.Told(payeeBank, "$.creditorAgent", from),
                Creditor = payee.Party,
                CreditorAccount = AccountLines.ReadAlways(payee.Account),
                ChargeBearer = reading.Bearer(Of("71A")),
                CategoryPurpose = remarks.CategoryPurpose,
                Purpose = remarks.Purpose,
                InstructionForCreditorAgent = remarks.ForCreditorAgent,
                RegulatoryReporting = RegulatoryField.Read(Of("77B"), Of("26T")),
                RemittanceInformation = InterbankTerms.With(remittance.Information, remarks.Remittance),
            },
            data);
    }
}

/// <summary>What a customer's transfer says in fields of its message's own.</summary>
/// <param name="Reference">Its name between the banks.</param>
/// <param name="Amount">What the banks settle.</param>
/// <param name="Day">When they do.</param>
/// <param name="Remarks">Instructions and remarks.</param>
/// <param name="Common">What the message says for all of its transfers; null where it has one.</param>
internal sealed record CustomerTransferHead(string? Reference, Money? Amount, DateOnly? Day, Remarks Remarks, SaidFields? Common);
