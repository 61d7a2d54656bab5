using BankHub.Core.Wire;

namespace BankHub.Channels.Protection;

/// <summary>Schemes one after another: signed in their order, checked in the opposite one; every one of them must agree.</summary>
internal sealed class SchemeChain(IReadOnlyList<IRequestScheme> schemes) : IRequestScheme
{
    public bool IsEmpty => schemes.Count == 0;

    /// <summary>The bank checks them all: the shortest counts.</summary>
    public TimeSpan? TakenFor => schemes.Select(scheme => scheme.TakenFor).Min();

    public WireRequest Sign(WireRequest request, DateTimeOffset now) =>
        schemes.Aggregate(request, (signed, scheme) => scheme.Sign(signed, now));

    public AnswerCheck Check(WireRequest sent, Reply answer, DateTimeOffset now)
    {
        var check = AnswerCheck.Genuine(answer);
        for (var i = schemes.Count - 1; i >= 0 && check.Readable is { } readable; i--)
        {
            var next = schemes[i].Check(sent, readable, now);

            // One of them that covers the status is enough.
            check = next with
            {
                CoversStatus = next.CoversStatus is { } covers ? covers || check.CoversStatus == true : check.CoversStatus,
                Marks = [.. check.Marks, .. next.Marks],
            };
        }

        return check;
    }

    public string? Refuse(Callback callback, DateTimeOffset now) => Check(callback, now).Refused;

    // No scheme is no proof: an endpoint of callbacks without one is refused at start, and here again.
    public CallCheck Check(Callback callback, DateTimeOffset now)
    {
        var check = CallCheck.Of(IsEmpty ? "Nothing signs callbacks here." : null, callback);
        try
        {
            for (var i = schemes.Count - 1; i >= 0 && check.Readable is { } readable; i--)
            {
                var next = schemes[i].Check(readable, now);
                check = next with { Marks = [.. check.Marks, .. next.Marks] };
            }

            return check;
        }
        catch (KeyNotFoundException e)
        {
            return CallCheck.Of(e.Message, callback);
        }
    }
}
