using BankHub.Core.Ports;
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
            };
        }

        return check;
    }

    // No scheme is no proof: an endpoint of callbacks without one is refused at start, and here again.
    public string? Refuse(Callback callback, DateTimeOffset now) => Refuse(callback, now, out _);

    public string? Refuse(Callback callback, DateTimeOffset now, out Callback readable)
    {
        readable = callback;
        var refused = IsEmpty ? "Nothing signs callbacks here." : null;
        try
        {
            for (var i = schemes.Count - 1; i >= 0 && refused is null; i--)
                refused = schemes[i].Refuse(readable, now, out readable);
            return refused;
        }
        catch (KeyNotFoundException e)
        {
            return e.Message;
        }
    }
}
