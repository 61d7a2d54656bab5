using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Payments.Json;
using BankHub.Core.Statements.Json;

namespace BankHub.Core.Answers.Json;

/// <summary>What all answers say alike: who speaks to whom, of what, and why.</summary>
internal static class OriginalShapes
{
    /// <summary>No message of a bank has more.</summary>
    public const int Most = 1_000_000;

    private const int MaxReasons = 1000;

    public static readonly Leaf<decimal> Number = new Plain();

    public static readonly Shape<AnswerHeader> Header = new("AnswerHeader", static (walk, header) => new()
    {
        Identification = walk.Required("identification", header?.Identification, StatementLeaves.Text),
        Created = walk.Optional("created", header?.Created, StatementLeaves.Time),
        InstructingAgent = walk.Optional("instructingAgent", header?.InstructingAgent, AgentShape.Agent),
        InstructedAgent = walk.Optional("instructedAgent", header?.InstructedAgent, AgentShape.Agent),
        InitiatingParty = walk.Optional("initiatingParty", header?.InitiatingParty, PartyShape.Party),
        ForwardingAgent = walk.Optional("forwardingAgent", header?.ForwardingAgent, AgentShape.Agent),
        DebtorAgent = walk.Optional("debtorAgent", header?.DebtorAgent, AgentShape.Agent),
        CreditorAgent = walk.Optional("creditorAgent", header?.CreditorAgent, AgentShape.Agent),
    });

    public static readonly Shape<PartyOrAgent> Either = new("PartyOrAgent", static (walk, either) =>
    {
        walk.ExactlyOneOf(["party", "nameless", "agent"]);
        return new()
        {
            Party = walk.Optional("party", either?.Party, PartyShape.Party),
            Nameless = walk.Optional("nameless", either?.Nameless, PartyShape.Identification),
            Agent = walk.Optional("agent", either?.Agent, AgentShape.Agent),
        };
    });

    private static readonly Shape<OriginalReferences> Names = new("OriginalReferences", static (walk, names) => new()
    {
        MessageIdentification = walk.Optional("messageIdentification", names?.MessageIdentification, StatementLeaves.Text),
        MessageName = walk.Optional("messageName", names?.MessageName, StatementLeaves.Text),
        MessageCreated = walk.Optional("messageCreated", names?.MessageCreated, StatementLeaves.Time),
        PaymentInformationIdentification =
            walk.Optional("paymentInformationIdentification", names?.PaymentInformationIdentification, StatementLeaves.Text),
        InstructionIdentification = walk.Optional("instructionIdentification", names?.InstructionIdentification, StatementLeaves.Text),
        EndToEndIdentification = walk.Optional("endToEndIdentification", names?.EndToEndIdentification, StatementLeaves.Text),
        TransactionIdentification = walk.Optional("transactionIdentification", names?.TransactionIdentification, StatementLeaves.Text),
        Uetr = walk.Optional("uetr", names?.Uetr, StatementLeaves.Text),
        ClearingSystemReference = walk.Optional("clearingSystemReference", names?.ClearingSystemReference, StatementLeaves.Text),
    });

    private static readonly Shape<ReasonCode> Code = new("StatedCode", static (walk, code) => new(
        walk.Required("codeSet", code?.CodeSet, StatementLeaves.Text),
        walk.Required("code", code?.Code, StatementLeaves.Text),
        walk.Optional("text", code?.Text, StatementLeaves.Text)));

    private static readonly Shape<StatedReason> Reason = new("StatedReason", static (walk, reason) => new()
    {
        Code = walk.Optional("code", reason?.Code, Code),
        AdditionalInformation =
            walk.List("additionalInformation", reason?.AdditionalInformation, MaxReasons, StatementLeaves.Text),
        OriginatorName = walk.Optional("originatorName", reason?.OriginatorName, StatementLeaves.Text),
        OriginatorBic = walk.Optional("originatorBic", reason?.OriginatorBic),
    });

    private static readonly Shape<StatusCount> Count = new("StatusCount", static (walk, count) => new(
        walk.Required("status", count?.Status, StatementLeaves.Text),
        walk.Required("numberOfTransactions", count?.NumberOfTransactions, StatementLeaves.Number),
        walk.Optional("controlSum", count?.ControlSum, Number)));

    public static readonly Shape<ReportedMessage> Message = new("ReportedMessage", static (walk, message) => new()
    {
        Original = Original(walk, message?.Original),
        NumberOfTransactions = walk.Optional("numberOfTransactions", message?.NumberOfTransactions, StatementLeaves.Number),
        ControlSum = walk.Optional("controlSum", message?.ControlSum, Number),
        Status = walk.Optional("status", message?.Status, StatementLeaves.Text),
        GoesBackWhole = walk.Optional("goesBackWhole", message?.GoesBackWhole, StatementLeaves.Flag),
        Reasons = Reasons(walk, message?.Reasons),
        Counts = walk.List("counts", message?.Counts, MaxReasons, Count),
    }) { MayBeEmpty = true };

    public static OriginalReferences Original(Walk walk, OriginalReferences? names) =>
        walk.Optional("original", names == OriginalReferences.None ? null : names, Names) ?? OriginalReferences.None;

    public static ValueList<StatedReason> Reasons(Walk walk, ValueList<StatedReason>? reasons) =>
        walk.List("reasons", reasons, MaxReasons, Reason);

    /// <summary>A number in its shortest form, so that equal numbers are equal texts.</summary>
    private sealed class Plain() : Leaf<decimal>(new(1, 30, @"^[0-9]+(\.[0-9]+)?$"))
    {
        private static readonly Rule Malformed = new("form", "A number is digits with at most one decimal point.");

        public override bool TryRead(ReadOnlySpan<char> text, out decimal value, [NotNullWhen(false)] out Rule? broken)
        {
            broken = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) ? null : Malformed;
            return broken is null;
        }

        public override string Write(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
