namespace BankHub.Hub.Steps;

/// <summary>
/// One step of the machine. A step holds no state of its own: it claims from the database, does one unit of work and returns, so that it
/// can be killed anywhere and run again, on any node, in any order.
/// </summary>
public interface IStep
{
    /// <summary>One of <see cref="StepNames"/>.</summary>
    string Name { get; }

    /// <summary>Does one unit of work; false when there was none.</summary>
    Task<bool> RunOnceAsync(CancellationToken cancellationToken);
}

/// <summary>The names by which steps wake each other.</summary>
public static class StepNames
{
    public const string Seal = "seal";
    public const string Send = "send";
    public const string Collect = "collect";
    public const string Decode = "decode";
    public const string Reconcile = "reconcile";
    public const string Spread = "spread";
    public const string Notify = "notify";
    public const string Watch = "watch";
    public const string Windows = "windows";
    public const string Release = "release";

    /// <summary>The sending of one door of one bank.</summary>
    public static string SendThrough(string connection, string endpoint) => $"{Send}:{connection}:{endpoint}";

    /// <summary>The decoding of one bank's messages of one kind.</summary>
    public static string DecodeOf(string connection, Lot lot) => $"{Decode}:{connection}:{lot}";

    /// <summary>The reconciling of one bank's bookings.</summary>
    public static string ReconcileOf(string connection) => $"{Reconcile}:{connection}";

    public static readonly IReadOnlyList<string> All = [Seal, Send, Collect, Decode, Reconcile, Spread, Notify, Watch, Windows, Release];
}
