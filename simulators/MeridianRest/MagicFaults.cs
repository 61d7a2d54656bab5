namespace BankHub.Simulators.MeridianRest;

/// <summary>The sandbox rules that disturb a request (PROTOCOL.md, section 7).</summary>
public static class MagicFaults
{
    public static FaultKind? AtCreate(int rule) => rule switch
    {
        40 => FaultKind.Hang,
        42 => FaultKind.InternalError,
        44 => FaultKind.ProxyPage,
        49 => FaultKind.OkWithoutStoring,
        51 => FaultKind.Delay,
        _ => null,
    };

    public static FaultKind? AtConfirm(int rule) => rule switch
    {
        27 => FaultKind.UnknownWord,
        41 => FaultKind.Hang,
        43 => FaultKind.InternalError,
        45 => FaultKind.ProxyPage,
        46 => FaultKind.DropBefore,
        47 => FaultKind.DropAfter,
        48 => FaultKind.HalfAnswer,
        50 => FaultKind.OkWithoutStoring,
        51 => FaultKind.Delay,
        52 => FaultKind.TooManyRequests,
        53 => FaultKind.TokenRefused,
        _ => null,
    };

    /// <summary>The answer instead of the bank's, where the fault strikes before the bank does anything.</summary>
    public static RestAnswer? Before(FaultKind kind) => kind switch
    {
        FaultKind.ProxyPage => RestAnswer.ProxyPage,
        FaultKind.DropBefore => new RestAnswer(0, "") { Fate = AnswerFate.ConnectionClosed },
        FaultKind.TooManyRequests => RestAnswer.Error(429, "TOO_MANY_REQUESTS", "slow down") with { RetryAfter = 1 },
        FaultKind.TokenRefused => RestAnswer.Error(401, "UNAUTHORIZED", "the token is not valid"),
        _ => null,
    };

    /// <summary>What the fault makes of the bank's answer after the work was done.</summary>
    public static RestAnswer After(FaultKind kind, RestAnswer answer, TimeSpan delay) => kind switch
    {
        FaultKind.Delay => answer with { Delay = delay },
        FaultKind.Hang => answer with { Fate = AnswerFate.NeverComes },
        FaultKind.InternalError => RestAnswer.Error(500, "INTERNAL", "unexpected condition"),
        FaultKind.DropAfter => answer with { Fate = AnswerFate.ConnectionClosed },
        FaultKind.HalfAnswer => answer with { Fate = AnswerFate.HalfArrives },
        FaultKind.UnknownWord => answer with { Body = answer.Body.Replace("ACCEPTED", "UNDER_OBSERVATION", StringComparison.Ordinal) },
        _ => answer,
    };
}
