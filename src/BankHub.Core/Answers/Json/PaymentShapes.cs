using BankHub.Core.Payments;
using BankHub.Core.Payments.Json;
using BankHub.Core.Statements.Json;

namespace BankHub.Core.Answers.Json;

/// <summary>What answers say of single payments.</summary>
internal static class PaymentShapes
{
    private static readonly WordLeaf<ChargeBearer> Bearers = new(["DEBT", "CRED", "SHAR", "SLEV"]);

    private static readonly Shape<OriginalPayment> Original = new("OriginalPayment", static (walk, payment) => new()
    {
        Amount = walk.Optional("amount", payment?.Amount, MoneyShape.Money),
        SettlementDate = walk.Optional("settlementDate", payment?.SettlementDate, DateLeaf.Instance),
        InstructedAmount = walk.Optional("instructedAmount", payment?.InstructedAmount, MoneyShape.Money),
        RequestedExecutionDate = walk.Optional("requestedExecutionDate", payment?.RequestedExecutionDate, DateLeaf.Instance),
        RequestedCollectionDate = walk.Optional("requestedCollectionDate", payment?.RequestedCollectionDate, DateLeaf.Instance),
        UltimateDebtor = walk.Optional("ultimateDebtor", payment?.UltimateDebtor, OriginalShapes.Either),
        Debtor = walk.Optional("debtor", payment?.Debtor, OriginalShapes.Either),
        DebtorAccount = walk.Optional("debtorAccount", payment?.DebtorAccount, AccountShape.Account),
        DebtorAgent = walk.Optional("debtorAgent", payment?.DebtorAgent, AgentShape.Agent),
        CreditorAgent = walk.Optional("creditorAgent", payment?.CreditorAgent, AgentShape.Agent),
        Creditor = walk.Optional("creditor", payment?.Creditor, OriginalShapes.Either),
        CreditorAccount = walk.Optional("creditorAccount", payment?.CreditorAccount, AccountShape.Account),
        UltimateCreditor = walk.Optional("ultimateCreditor", payment?.UltimateCreditor, OriginalShapes.Either),
        Purpose = walk.Optional("purpose", payment?.Purpose, StatementLeaves.Text),
        RemittanceInformation =
            walk.Optional("remittanceInformation", payment?.RemittanceInformation, RemittanceShape.RemittanceInformation),
        MandateIdentification = walk.Optional("mandateIdentification", payment?.MandateIdentification, StatementLeaves.Text),
    });

    public static readonly Shape<ReportedPayment> Reported = new("ReportedPayment", static (walk, payment) => new()
    {
        Identification = walk.Optional("identification", payment?.Identification, StatementLeaves.Text),
        Original = OriginalShapes.Original(walk, payment?.Original),
        Status = walk.Optional("status", payment?.Status, StatementLeaves.Text),
        Reasons = OriginalShapes.Reasons(walk, payment?.Reasons),
        Charges = walk.List("charges", payment?.Charges, AmountShapes.MaxCharges, AmountShapes.Charge),
        AcceptedAt = walk.Optional("acceptedAt", payment?.AcceptedAt, StatementLeaves.Time),
        SettlementDate = walk.Optional("settlementDate", payment?.SettlementDate, DateLeaf.Instance),
        AccountServicerReference = walk.Optional("accountServicerReference", payment?.AccountServicerReference, StatementLeaves.Text),
        ClearingSystemReference = walk.Optional("clearingSystemReference", payment?.ClearingSystemReference, StatementLeaves.Text),
        InstructingAgent = walk.Optional("instructingAgent", payment?.InstructingAgent, AgentShape.Agent),
        InstructedAgent = walk.Optional("instructedAgent", payment?.InstructedAgent, AgentShape.Agent),
        Payment = walk.Optional("payment", payment?.Payment, Original),
    }) { MayBeEmpty = true };

    private static readonly Shape<ReturnChain> Chain = new("ReturnChain", static (walk, chain) => new()
    {
        UltimateDebtor = walk.Optional("ultimateDebtor", chain?.UltimateDebtor, OriginalShapes.Either),
        Debtor = walk.Optional("debtor", chain?.Debtor, OriginalShapes.Either),
        DebtorAccount = walk.Optional("debtorAccount", chain?.DebtorAccount, AccountShape.Account),
        InitiatingParty = walk.Optional("initiatingParty", chain?.InitiatingParty, OriginalShapes.Either),
        DebtorAgent = walk.Optional("debtorAgent", chain?.DebtorAgent, AgentShape.Agent),
        PreviousInstructingAgents = walk.List("previousInstructingAgents", chain?.PreviousInstructingAgents, 3, AgentShape.Agent),
        IntermediaryAgents = walk.List("intermediaryAgents", chain?.IntermediaryAgents, 3, AgentShape.Agent),
        CreditorAgent = walk.Optional("creditorAgent", chain?.CreditorAgent, AgentShape.Agent),
        Creditor = walk.Optional("creditor", chain?.Creditor, OriginalShapes.Either),
        CreditorAccount = walk.Optional("creditorAccount", chain?.CreditorAccount, AccountShape.Account),
        UltimateCreditor = walk.Optional("ultimateCreditor", chain?.UltimateCreditor, OriginalShapes.Either),
    });

    public static readonly Shape<ReturnedPayment> Returned = new("ReturnedPayment", static (walk, payment) => new()
    {
        Identification = walk.Optional("identification", payment?.Identification, StatementLeaves.Text),
        Original = OriginalShapes.Original(walk, payment?.Original),
        Amount = walk.Optional("amount", payment?.Amount, MoneyShape.Money),
        SettlementDate = walk.Optional("settlementDate", payment?.SettlementDate, DateLeaf.Instance),
        SettlementPriority = walk.Optional("settlementPriority", payment?.SettlementPriority, StatementLeaves.Text),
        InstructedAmount = walk.Optional("instructedAmount", payment?.InstructedAmount, MoneyShape.Money),
        ExchangeRate = walk.Optional("exchangeRate", payment?.ExchangeRate, OriginalShapes.Number),
        CompensationAmount = walk.Optional("compensationAmount", payment?.CompensationAmount, MoneyShape.Money),
        ChargeBearer = walk.Optional("chargeBearer", payment?.ChargeBearer, Bearers),
        Charges = walk.List("charges", payment?.Charges, AmountShapes.MaxCharges, AmountShapes.Charge),
        ClearingSystemReference = walk.Optional("clearingSystemReference", payment?.ClearingSystemReference, StatementLeaves.Text),
        InstructingAgent = walk.Optional("instructingAgent", payment?.InstructingAgent, AgentShape.Agent),
        InstructedAgent = walk.Optional("instructedAgent", payment?.InstructedAgent, AgentShape.Agent),
        Chain = walk.Optional("chain", payment?.Chain, Chain),
        Reasons = OriginalShapes.Reasons(walk, payment?.Reasons),
        Payment = walk.Optional("payment", payment?.Payment, Original),
    }) { MayBeEmpty = true };

    public static readonly Shape<CaseReference> Case = new("CaseReference", static (walk, known) => new(
        walk.Required("identification", known?.Identification, StatementLeaves.Text),
        walk.Optional("creator", known?.Creator, OriginalShapes.Either)));

    public static readonly Shape<SettlingPayment> Settling = new("SettlingPayment", static (walk, payment) => new()
    {
        EndToEndIdentification = walk.Optional("endToEndIdentification", payment?.EndToEndIdentification, StatementLeaves.Text),
        TransactionIdentification = walk.Optional("transactionIdentification", payment?.TransactionIdentification, StatementLeaves.Text),
        Uetr = walk.Optional("uetr", payment?.Uetr, StatementLeaves.Text),
        Amount = walk.Optional("amount", payment?.Amount, MoneyShape.Money),
        SettlementDate = walk.Optional("settlementDate", payment?.SettlementDate, DateLeaf.Instance),
        ClearingChannel = walk.Optional("clearingChannel", payment?.ClearingChannel, StatementLeaves.Text),
        Charges = walk.List("charges", payment?.Charges, AmountShapes.MaxCharges, AmountShapes.Charge),
    });

    public static readonly Shape<ResolvedPayment> Resolved = new("ResolvedPayment", static (walk, payment) => new()
    {
        Identification = walk.Optional("identification", payment?.Identification, StatementLeaves.Text),
        Case = walk.Optional("case", payment?.Case, Case),
        Original = OriginalShapes.Original(walk, payment?.Original),
        Status = walk.Optional("status", payment?.Status, StatementLeaves.Text),
        Reasons = OriginalShapes.Reasons(walk, payment?.Reasons),
        SettledBy = walk.Optional("settledBy", payment?.SettledBy, Settling),
        Assigner = walk.Optional("assigner", payment?.Assigner, OriginalShapes.Either),
        Assignee = walk.Optional("assignee", payment?.Assignee, OriginalShapes.Either),
        Payment = walk.Optional("payment", payment?.Payment, Original),
    }) { MayBeEmpty = true };

    public static readonly Shape<PaymentToCancel> ToCancel = new("PaymentToCancel", static (walk, payment) => new()
    {
        Identification = walk.Optional("identification", payment?.Identification, StatementLeaves.Text),
        Case = walk.Optional("case", payment?.Case, Case),
        Original = OriginalShapes.Original(walk, payment?.Original),
        Reasons = OriginalShapes.Reasons(walk, payment?.Reasons),
        Payment = walk.Optional("payment", payment?.Payment, Original),
    }) { MayBeEmpty = true };
}
