using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Parts;
using BankHub.Mapping.SwiftMt.Payments.Fields;

namespace BankHub.Mapping.SwiftMt.Payments.Reading;

/// <summary>Sequence B of MT 202 COV and 205 COV: the customer's transfer that is covered.</summary>
internal static class UnderlyingReading
{
    public static UnderlyingTransfer? Read(SaidFields said, MtReading reading)
    {
        var from = reading.From;
        var remarks = RemarkReading.Read(said, reading);
        var orderer = reading.Customer(said.Take("50A", "50F", "50K"), "$.underlying.debtor");
        var payee = reading.Customer(said.Take("59", "59A", "59F"), "$.underlying.creditor");
        if (orderer is null || payee is null)
        {
            from.Report("$.underlying", "incomplete", "A cover names both customers of the transfer that it pays for.");
            return null;
        }

        var (ordererBank, between) = (reading.Bank(said.TakeAny(52), "$.underlying.debtorAgent"),
            reading.Bank(said.TakeAny(56), "$.underlying.intermediaryAgents[0]"));
        var payeeField = said.TakeAny(57);
        var payeeBank = reading.Bank(payeeField, "$.underlying.creditorAgent");
        if (payeeBank?.Account is not null)
        {
            payeeField!.Leave("account");
        }

        var remittance = RemittanceField.Read(said.Take("70"));
        return new()
        {
            Debtor = orderer.Party,
            DebtorAccount = orderer.Account is { } own ? AccountLines.Read(own) : null,
            DebtorAgent = ordererBank?.Agent,
            PreviousInstructingAgents = remarks.PreviousAgents,
            IntermediaryAgents = between?.Agent is { } agent ? [agent] : [],
            CreditorAgent = InterbankTerms.Told(payeeBank, "$.underlying.creditorAgent", from),
            Creditor = payee.Party,
            CreditorAccount = payee.Account is { } other ? AccountLines.Read(other) : null,
            InstructionForCreditorAgent = remarks.ForCreditorAgent,
            InstructionsForNextAgent = remarks.ForNextAgent,
            RemittanceInformation = InterbankTerms.With(
                remittance.Information,
                remittance.EndToEnd is { } end ? [$"/ROC/{end}", .. remarks.Remittance] : remarks.Remittance),
            InstructedAmount = MtSums.Read(said.Take("33B"), "InstdAmt", from),
        };
    }
}
