namespace BankHub.Simulators.MeridianRest;

/// <summary>What can go wrong with one request; the first five happen before the bank does anything.</summary>
public enum FaultKind
{
    ProxyPage, DropBefore, TooManyRequests, TokenRefused, OkWithoutStoring,
    Delay, Hang, InternalError, DropAfter, HalfAnswer, UnknownWord,
}

/// <summary>A fault for the next requests whose method and path fit.</summary>
/// <param name="Method">`POST`, or empty for any.</param>
/// <param name="PathPart">A part of the path, `/confirm` for instance; empty fits every path.</param>
public sealed record Fault(FaultKind Kind, int Times = 1, string Method = "", string PathPart = "")
{
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(3);

    public bool Fits(RestRequest request) =>
        (Method.Length == 0 || Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
        && request.Path.Contains(PathPart, StringComparison.Ordinal);
}

/// <summary>The faults that were ordered and not yet used up.</summary>
public sealed class FaultOrders
{
    private readonly Lock gate = new();
    private readonly List<Fault> orders = [];

    public IReadOnlyList<Fault> Open { get { lock (gate) { return [.. orders]; } } }

    public void Order(Fault fault) { lock (gate) { orders.Add(fault); } }

    public void Clear() { lock (gate) { orders.Clear(); } }

    public Fault? Take(RestRequest request)
    {
        lock (gate)
        {
            var index = orders.FindIndex(order => order.Fits(request));
            if (index < 0)
            {
                return null;
            }
            var fault = orders[index];
            if (fault.Times > 1) { orders[index] = fault with { Times = fault.Times - 1 }; }
            else { orders.RemoveAt(index); }
            return fault;
        }
    }
}
