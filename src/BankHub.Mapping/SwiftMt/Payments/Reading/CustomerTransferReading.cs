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

        var remarks = RemarkReading.Read(said, reading);
        var orderer = reading.Customer(said.Take("50A", "50F", "50K"), "$.debtor");
        var ordererBank = reading.Bank(said.TakeAny(52), "$.debtorAgent");
        var between = reading.Bank(said.TakeAny(56), "$.intermediaryAgents[0]");
        var payeeBank = reading.Bank(said.TakeAny(57), "$.creditorAgent");
        var payee = reading.Customer(said.Take("59", "59A", "59F"), "$.creditor");
        var remittance = RemittanceField.Read(said.Take("70"));
        var data = InterbankTerms.Of(remarks) with
        {
            InstructedAmount = MtSums.Read(said.Take("33B"), "InstdAmt", from),
            ExchangeRate = Rates.Read(said.Take("36"), from),
            Charges = ChargeFields.Read([.. said.TakeAll("71F"), .. said.TakeAll("71G")], from),
            InstructingAgent = reading.Frame.SenderAgent,
            InstructedAgent = reading.Frame.ReceiverAgent,
            DebtorAgentAccount = ordererBank?.Account,
            CreditorAgentAccount = payeeBank?.Account,
            IntermediaryAgentAccount = between?.Account,
        };
        data = InterbankTerms.WithGross(data, between, payeeBank);
        if (amount is null || day is null || orderer is null || payee is null)
        {
            from.Report("$", "incomplete", "The message names no amount, no day, or not both customers.");
            return null;
        }

        return new(
            InterbankTerms.Payment(reference?.Text, remittance.EndToEnd, amount, day.Value, reading, data) with
            {
                Debtor = orderer.Party,
                DebtorAccount = AccountLines.ReadAlways(orderer.Account),
                DebtorAgent = ordererBank?.Agent ?? reading.Frame.SenderAgent,
                IntermediaryAgents = between?.Agent is { } agent ? [agent] : [],
                CreditorAgent = payeeBank is null ? reading.Frame.ReceiverAgent : InterbankTerms.Told(payeeBank, "$.creditorAgent", from),
                Creditor = payee.Party,
                CreditorAccount = AccountLines.ReadAlways(payee.Account),
                ChargeBearer = reading.Bearer(said.Take("71A")),
                CategoryPurpose = remarks.CategoryPurpose,
                Purpose = remarks.Purpose,
                InstructionForCreditorAgent = remarks.ForCreditorAgent,
                RegulatoryReporting = RegulatoryField.Read(said.Take("77B"), said.Take("26T")),
                RemittanceInformation = InterbankTerms.With(remittance.Information, remarks.Remittance, said.Take("77T")),
            },
            data);
    }
}
