using BankHub.Core.Adapters;
using BankHub.Core.Wire;

namespace BankHub.Hub.Send;

/// <summary>Looks an answer's status up in the endpoint's table; what is not listed is in doubt.</summary>
public static class Answers
{
    public static AnswerMeaning Meaning(Endpoint endpoint, Effect effect, int status) => endpoint.Answers
        .FirstOrDefault(a => a.From <= status && status <= a.To && (a.Effect is null || a.Effect == effect))?.Meaning
            ?? AnswerMeaning.Doubt;
}
