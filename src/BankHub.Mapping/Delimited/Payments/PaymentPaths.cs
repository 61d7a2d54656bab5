using BankHub.Core.Adapters.Layouts;

namespace BankHub.Mapping.Delimited.Payments;

/// <summary>Where in the canonical JSON of a payment stands what a column says: one table for writing and reading.</summary>
internal static class PaymentPaths
{
    /// <summary>The number of a bank stands beside the clearing system in which it is one.</summary>
    private const string Member = "clearingSystemMemberIdentification";

    private static readonly Dictionary<LayoutRole, string> Paths = new()
    {
        [LayoutRole.Scheme] = "scheme",
        [LayoutRole.Method] = "method",
        [LayoutRole.Reference] = "reference",
        [LayoutRole.InstructionIdentification] = "instructionIdentification",
        [LayoutRole.EndToEndIdentification] = "endToEndIdentification",
        [LayoutRole.Uetr] = "uetr",
        [LayoutRole.Amount] = "amount.value",
        [LayoutRole.Currency] = "amount.currency",
        [LayoutRole.ExecutionDate] = "requestedExecutionDate",
        [LayoutRole.DebtorName] = "debtor.name",
        [LayoutRole.DebtorAccount] = "debtorAccount",
        [LayoutRole.DebtorAgent] = "debtorAgent.bic",
        [LayoutRole.DebtorAgentNumber] = $"debtorAgent.{Member}.memberIdentification",
        [LayoutRole.CreditorName] = "creditor.name",
        [LayoutRole.CreditorAccount] = "creditorAccount",
        [LayoutRole.CreditorAgent] = "creditorAgent.bic",
        [LayoutRole.CreditorAgentNumber] = $"creditorAgent.{Member}.memberIdentification",
        [LayoutRole.UltimateDebtor] = "ultimateDebtor.name",
        [LayoutRole.UltimateCreditor] = "ultimateCreditor.name",
        [LayoutRole.ChargeBearer] = "chargeBearer",
        [LayoutRole.CategoryPurpose] = "categoryPurpose",
        [LayoutRole.Purpose] = "purpose",
        [LayoutRole.CreditorReference] = "remittanceInformation.structured.0.creditorReference",
        [LayoutRole.Mandate] = "mandate.mandateIdentification",
        [LayoutRole.MandateDate] = "mandate.dateOfSignature",
        [LayoutRole.SequenceType] = "mandate.sequenceType",
        [LayoutRole.CreditorScheme] = "creditorSchemeIdentification",
    };

    /// <summary>What is a day.</summary>
    public static bool IsDay(LayoutRole role) => role is LayoutRole.ExecutionDate or LayoutRole.MandateDate or LayoutRole.CreationDate;

    /// <summary>What is an amount.</summary>
    public static bool IsAmount(LayoutRole role) => role is LayoutRole.Amount or LayoutRole.Sum;

    /// <summary>What is an account, in whichever form.</summary>
    public static bool IsAccount(LayoutRole role) => role is LayoutRole.DebtorAccount or LayoutRole.CreditorAccount;

    /// <summary>What is a number of a bank.</summary>
    public static bool IsMember(LayoutRole role) => role is LayoutRole.DebtorAgentNumber or LayoutRole.CreditorAgentNumber;

    /// <summary>The path, or null for what is no part of a payment. Of the lines of remittance each column has the next one.</summary>
    public static string? Of(LayoutRole role, int line) =>
        role == LayoutRole.Remittance ? $"remittanceInformation.unstructured.{line}" : Paths.GetValueOrDefault(role);

    /// <summary>The roles that a payment has one value of.</summary>
    public static IEnumerable<LayoutRole> Roles => Paths.Keys;

    /// <summary>The path of the clearing system beside a number.</summary>
    public static string SystemOf(string path) => path[..path.LastIndexOf('.')] + ".clearingSystem";
}
