using BankHub.Hub.People;
using BankHub.Host.Problems;

namespace BankHub.Host.Api;

/// <summary>What became of an action, as an answer.</summary>
internal static class Decisions
{
    public static IResult Result(this Decision decision) => decision switch
    {
        Decision.Done => TypedResults.Ok(new ActionAnswer("done")),
        Decision.Proposed => TypedResults.Accepted((string?)null, new ActionAnswer("proposed")),
        Decision.NotFound => Answers.NotFound().Result(),
        Decision.Conflict conflict => Answers.Conflict(conflict.Rule, conflict.Message, conflict.CaseId).Result(),
        _ => throw new NotSupportedException(decision.GetType().Name),
    };
}
