namespace BankHub.Core.Payments.Json;

/// <summary>The canonical payment as a JSON object.</summary>
internal static class PaymentShape
{
    private static readonly WordLeaf<PaymentMethod> Methods = new(["creditTransfer", "directDebit"]);
    private static readonly WordLeaf<ChargeBearer> ChargeBearers = new(["DEBT", "CRED", "SHAR", "SLEV"]);

    public static readonly Shape<Payment> Payment = new("Payment", static (walk, payment) => new()
    {
        Scheme = walk.Required("scheme", payment?.Scheme),
        Method = walk.Required("method", payment?.Method, Methods),
        Reference = walk.Required("reference", payment?.Reference, Limits.Reference),
        InstructionIdentification = walk.Optional("instructionIdentification", payment?.InstructionIdentification, Limits.Max35),
        EndToEndIdentification = walk.Required("endToEndIdentification", payment?.EndToEndIdentification, Limits.Max35),
        Uetr = walk.Optional("uetr", payment?.Uetr),
        Amount = walk.Required("amount", payment?.Amount, MoneyShape.Money),
        RequestedExecutionDate = walk.Required("requestedExecutionDate", payment?.RequestedExecutionDate, DateLeaf.Instance),
        UltimateDebtor = walk.Optional("ultimateDebtor", payment?.UltimateDebtor, PartyShape.Party),
        Debtor = walk.Required("debtor", payment?.Debtor, PartyShape.Party),
        DebtorAccount = walk.Required("debtorAccount", payment?.DebtorAccount, AccountShape.Account),
        DebtorAgent = walk.Optional("debtorAgent", payment?.DebtorAgent, AgentShape.Agent),
        IntermediaryAgents =
            walk.List("intermediaryAgents", payment?.IntermediaryAgents, Payments.Payment.MaxIntermediaryAgents, AgentShape.Agent),
        CreditorAgent = walk.Optional("creditorAgent", payment?.CreditorAgent, AgentShape.Agent),
        Creditor = walk.Required("creditor", payment?.Creditor, PartyShape.Party),
        CreditorAccount = walk.Required("creditorAccount", payment?.CreditorAccount, AccountShape.Account),
        UltimateCreditor = walk.Optional("ultimateCreditor", payment?.UltimateCreditor, PartyShape.Party),
        ChargeBearer = walk.Optional("chargeBearer", payment?.ChargeBearer, ChargeBearers),
        CategoryPurpose = walk.Optional("categoryPurpose", payment?.CategoryPurpose, Limits.Purpose),
        Purpose = walk.Optional("purpose", payment?.Purpose, Limits.Purpose),
        InstructionForCreditorAgent = walk.List(
            "instructionForCreditorAgent", payment?.InstructionForCreditorAgent, Limits.Instructions, ReportingShape.Instruction),
        RegulatoryReporting = walk.List(
            "regulatoryReporting", payment?.RegulatoryReporting, Limits.RegulatoryReports, ReportingShape.RegulatoryReporting),
        RemittanceInformation =
            walk.Optional("remittanceInformation", payment?.RemittanceInformation, RemittanceShape.RemittanceInformation),
        Mandate = walk.Optional("mandate", payment?.Mandate, MandateShape.Mandate),
        CreditorSchemeIdentification = walk.Optional("creditorSchemeIdentification", payment?.CreditorSchemeIdentification, Limits.Max35),
        Underlying = walk.Optional("underlying", payment?.Underlying, UnderlyingShape.Underlying),
        Connection = walk.Optional("connection", payment?.Connection, Limits.Connection),
        Metadata = walk.Map("metadata", payment?.Metadata, Metadata.MaxEntries, Limits.MetadataKey, Limits.MetadataValue),
    });
}
