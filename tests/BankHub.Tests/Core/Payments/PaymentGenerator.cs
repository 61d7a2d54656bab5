using BankHub.Core.Payments;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Core.Payments;

/// <summary>Arbitrary payments that keep every rule, in texts that the caller chooses: given a length, a text of at most that.</summary>
public sealed class PaymentGenerator(Func<int, Gen<string>> text)
{
    /// <summary>Texts of any script, with everything that formats quote or choke on.</summary>
    public static readonly PaymentGenerator AnyText = new(TextGenerator.Any);

    /// <summary>Capitals, digits and spaces, which every bank's alphabet has.</summary>
    public static readonly PaymentGenerator PlainText = new(TextGenerator.Plain);

    private readonly PartGenerator _part = new(text);

    public Gen<Payment> Payments() => Gen.Elements(Scheme.All.ToArray()).SelectMany(Payments);

    public Gen<Payment> Payments(Scheme scheme) =>
        from method in Gen.Elements(Enum.GetValues<PaymentMethod>().Where(scheme.Allows).ToArray())
        from payment in Payments(scheme, method)
        select payment;

    public Gen<Payment> Payments(Scheme scheme, PaymentMethod method) =>
        from core in Core(scheme, method)
        from more in More(core)
        from debit in method == PaymentMethod.DirectDebit ? Debit(more) : scheme == Scheme.Cover ? Cover(more) : Gen.Constant(more)
        select debit;

    private Gen<Payment> Core(Scheme scheme, PaymentMethod method) =>
        from reference in text(64)
        from endToEnd in text(35)
        from currency in scheme.Currency is { } only ? Gen.Constant(only) : Gen.Elements(Currency.All.ToArray())
        from amount in ValueGenerator.Moneys(currency)
        from date in ValueGenerator.Dates
        from debtor in _part.Parties()
        from creditor in _part.Parties()
        from own in _part.Accounts(AccountForm.Any)
        from counterparty in _part.Accounts(scheme.Form)
        from agent in _part.CounterpartyAgents(scheme)
        let isTransfer = method == PaymentMethod.CreditTransfer
        select new Payment
        {
            Scheme = scheme,
            Method = method,
            Reference = reference,
            EndToEndIdentification = endToEnd,
            Amount = amount,
            RequestedExecutionDate = date,
            Debtor = debtor,
            Creditor = creditor,
            DebtorAccount = isTransfer ? own : counterparty,
            CreditorAccount = isTransfer ? counterparty : own,
            DebtorAgent = isTransfer ? null : agent,
            CreditorAgent = isTransfer ? agent : null,
        };

    private Gen<Payment> More(Payment payment) =>
        from instruction in text(35).OrNull()
        from uetr in ValueGenerator.Uetrs.OrNull()
        from debtor in _part.Parties().OrNull()
        from creditor in _part.Parties().OrNull()
        from agents in _part.Agents().ListOf(Payment.MaxIntermediaryAgents)
        from bearer in Gen.Elements(Enum.GetValues<ChargeBearer>()).Select(one => (ChargeBearer?)one)
        from category in TextGenerator.Code("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 1, 4).OrNull()
        from purpose in TextGenerator.Code("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 1, 4).OrNull()
        from instructions in _part.Instructions().ListOf(10)
        from reports in _part.RegulatoryReports().ListOf(10)
        from remittance in _part.Remittances().OrNull()
        from connection in TextGenerator.Code("abcdefghijklmnopqrstuvwxyz0123456789-", 1, 40).OrNull()
        from metadata in _part.Metadatas()
        select payment with
        {
            InstructionIdentification = instruction,
            Uetr = uetr,
            UltimateDebtor = debtor,
            UltimateCreditor = creditor,
            IntermediaryAgents = agents,
            ChargeBearer = instruction is null ? null : bearer,
            CategoryPurpose = category,
            Purpose = purpose,
            InstructionForCreditorAgent = instructions,
            RegulatoryReporting = reports,
            RemittanceInformation = remittance,
            Connection = connection,
            Metadata = metadata,
        };

    private Gen<Payment> Cover(Payment payment) =>
        from parties in _part.Parties().Two()
        from ultimate in _part.Parties().OrNull().Two()
        from initiating in _part.Parties().OrNull()
        from accounts in _part.Accounts(AccountForm.Any).OrNull().Two()
        from agents in _part.Agents().OrNull().Two()
        from before in _part.Agents().ListOf(Payment.MaxIntermediaryAgents)
        from between in _part.Agents().ListOf(Payment.MaxIntermediaryAgents)
        from instructions in _part.Instructions().ListOf(10).Two()
        from remittance in _part.Remittances().OrNull()
        from amount in ValueGenerator.Moneys(payment.Amount.Currency).OrNull()
        select payment with
        {
            Underlying = new()
            {
                UltimateDebtor = ultimate.Item1, InitiatingParty = initiating, Debtor = parties.Item1, DebtorAccount = accounts.Item1,
                DebtorAgent = agents.Item1, PreviousInstructingAgents = before, IntermediaryAgents = between, CreditorAgent = agents.Item2,
                Creditor = parties.Item2, CreditorAccount = accounts.Item2, UltimateCreditor = ultimate.Item2,
                InstructionForCreditorAgent = instructions.Item1, InstructionsForNextAgent = instructions.Item2,
                RemittanceInformation = remittance, InstructedAmount = amount,
            },
        };

    private Gen<MandateAmendment> Amendments() =>
        from mandate in text(35)
        from name in text(140).OrNull()
        from number in text(35).OrNull()
        from account in _part.Accounts(AccountForm.Any).OrNull()
        from agent in _part.Agents().Select(agent => agent with { PostalAddress = null }).OrNull()
        select new MandateAmendment
        {
            OriginalMandateIdentification = mandate, OriginalCreditorName = name, OriginalCreditorSchemeIdentification = number,
            OriginalDebtorAccount = account, OriginalDebtorAgent = agent,
        };

    private Gen<Payment> Debit(Payment payment) =>
        from mandate in text(35)
        from signed in ValueGenerator.Dates
        from sequence in Gen.Elements(Enum.GetValues<SequenceType>())
        from creditor in text(35)
        from before in Amendments().OrNull()
        select payment with
        {
            Mandate = new() { MandateIdentification = mandate, DateOfSignature = signed, SequenceType = sequence, Amendment = before },
            CreditorSchemeIdentification = creditor,
        };
}
