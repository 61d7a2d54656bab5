using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.Hub.Send;

namespace BankHub.Tests.Send;

/// <summary>What a status means, and when it may not be believed alone.</summary>
public sealed class AnswersTests
{
    private static readonly Endpoint Api = new()
    {
        Id = "api", Channels = ["http"], Role = "send", Path = "/", Parallel = 1, Timeout = TimeSpan.FromSeconds(1), Protections = [],
        Answers = [
            new(200, 200, AnswerMeaning.Decode, null), new(201, 201, AnswerMeaning.Decode, null) { BodyDecides = true },
            new(404, 404, AnswerMeaning.Decode, Effect.Inquire), new(429, 429, AnswerMeaning.NotProcessed, null),
        ],
    };

    [Theory]
    [InlineData(Effect.Execute, 429, false, AnswerMeaning.NotProcessed)]
    [InlineData(Effect.Execute, 429, true, AnswerMeaning.Doubt)]
    [InlineData(Effect.Inquire, 429, true, AnswerMeaning.NotProcessed)]
    [InlineData(Effect.Execute, 200, false, AnswerMeaning.Decode)]
    [InlineData(Effect.Execute, 200, true, AnswerMeaning.Doubt)]
    [InlineData(Effect.Execute, 201, true, AnswerMeaning.Decode)]
    [InlineData(Effect.Inquire, 404, false, AnswerMeaning.Decode)]
    [InlineData(Effect.Inquire, 404, true, AnswerMeaning.Doubt)]
    [InlineData(Effect.Execute, 503, false, AnswerMeaning.Doubt)]
    public void A_status_that_nobody_signed_under_an_answer_that_somebody_did_decides_nothing(
        Effect effect, int status, bool isOpen, AnswerMeaning meaning) =>
        Assert.Equal(meaning, Answers.Meaning(Api, effect, status, isOpen));
}
