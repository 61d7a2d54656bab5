using BankHub.Core.Payments.Json;
using BankHub.Core.Statements.Json;

namespace BankHub.Core.Answers.Json;

/// <summary>An answer as a JSON object: its kind is the name of its only member.</summary>
internal static class AnswerShape
{
    private static readonly Shape<StatusReport> StatusReport = new("StatusReport", static (walk, report) => new()
    {
        Header = walk.Required("header", report?.Header, OriginalShapes.Header),
        Messages = walk.List("messages", report?.Messages, OriginalShapes.Most, OriginalShapes.Message),
        Payments = walk.List("payments", report?.Payments, OriginalShapes.Most, PaymentShapes.Reported),
    });

    private static readonly Shape<ReturnReport> ReturnReport = new("ReturnReport", static (walk, report) => new()
    {
        Header = walk.Required("header", report?.Header, OriginalShapes.Header),
        IsReversal = walk.Required("isReversal", report?.IsReversal, StatementLeaves.Flag),
        WholeMessage = walk.Optional("wholeMessage", report?.WholeMessage, StatementLeaves.Flag),
        SettlementDate = walk.Optional("settlementDate", report?.SettlementDate, DateLeaf.Instance),
        SettlementMethod = walk.Optional("settlementMethod", report?.SettlementMethod, StatementLeaves.Text),
        SettlementAccount = walk.Optional("settlementAccount", report?.SettlementAccount, AccountShape.Account),
        ClearingSystem = walk.Optional("clearingSystem", report?.ClearingSystem, StatementLeaves.Text),
        Messages = walk.List("messages", report?.Messages, OriginalShapes.Most, OriginalShapes.Message),
        Payments = walk.List("payments", report?.Payments, OriginalShapes.Most, PaymentShapes.Returned),
    });

    private static readonly Shape<Resolution> Resolution = new("Resolution", static (walk, resolution) => new()
    {
        Identification = walk.Required("identification", resolution?.Identification, StatementLeaves.Text),
        Created = walk.Optional("created", resolution?.Created, StatementLeaves.Time),
        Assigner = walk.Optional("assigner", resolution?.Assigner, OriginalShapes.Either),
        Assignee = walk.Optional("assignee", resolution?.Assignee, OriginalShapes.Either),
        Case = walk.Optional("case", resolution?.Case, PaymentShapes.Case),
        Confirmation = walk.Optional("confirmation", resolution?.Confirmation, StatementLeaves.Text),
        Messages = walk.List("messages", resolution?.Messages, OriginalShapes.Most, OriginalShapes.Message),
        Payments = walk.List("payments", resolution?.Payments, OriginalShapes.Most, PaymentShapes.Resolved),
        SettledBy = walk.Optional("settledBy", resolution?.SettledBy, PaymentShapes.Settling),
    });

    private static readonly Shape<CancellationRequest> Request = new("CancellationRequest", static (walk, request) => new()
    {
        Identification = walk.Required("identification", request?.Identification, StatementLeaves.Text),
        Created = walk.Optional("created", request?.Created, StatementLeaves.Time),
        Assigner = walk.Optional("assigner", request?.Assigner, OriginalShapes.Either),
        Assignee = walk.Optional("assignee", request?.Assignee, OriginalShapes.Either),
        Case = walk.Optional("case", request?.Case, PaymentShapes.Case),
        Payments = walk.List("payments", request?.Payments, OriginalShapes.Most, PaymentShapes.ToCancel),
    });

    public static readonly Shape<Kinds> Root = new("Answer", static (walk, answer) =>
    {
        walk.ExactlyOneOf(["statusReport", "returnReport", "resolution", "cancellationRequest"]);
        return new(
            walk.Optional("statusReport", answer?.StatusReport, StatusReport),
            walk.Optional("returnReport", answer?.ReturnReport, ReturnReport),
            walk.Optional("resolution", answer?.Resolution, Resolution),
            walk.Optional("cancellationRequest", answer?.Request, Request));
    });

    /// <summary>An answer under its kind.</summary>
    internal sealed record Kinds(
        StatusReport? StatusReport, ReturnReport? ReturnReport, Resolution? Resolution, CancellationRequest? Request)
    {
        public Answer? Answer => StatusReport ?? ReturnReport ?? Resolution ?? (Answer?)Request;

        public static Kinds Of(Answer answer) =>
            new(answer as StatusReport, answer as ReturnReport, answer as Resolution, answer as CancellationRequest);
    }
}
