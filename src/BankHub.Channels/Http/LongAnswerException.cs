namespace BankHub.Channels.Http;

/// <summary>The bank's answer is longer than we are ready to read; the next one to the same question will be, too.</summary>
internal sealed class LongAnswerException(int limit)
    : IOException($"the answer is longer than {limit} bytes: raise maxReplyBytes, and it is read when it is asked for again")
{
    public const string Rule = "answer-too-long";
}
