namespace BankHub.Cli.Demo;

/// <summary>What became of one payment, as the hub told it.</summary>
internal sealed class Course(string id, Order order)
{
    private static readonly HashSet<string> Underway = ["Received", "Held", "Scheduled", "Sealed", "Sending"];
    private readonly Lock gate = new();
    private readonly List<string> states = [];

    public string Id { get; } = id;

    public Order Order { get; } = order;

    public string Connection { get; set; } = "";

    public string Last { get { lock (gate) { return states.Count == 0 ? "Received" : states[^1]; } } }

    public bool HasEnded => Last == Order.End;

    public bool ReachedBank { get { lock (gate) { return states.Exists(state => !Underway.Contains(state)); } } }

    public bool WasInDoubt => Was("InDoubt");

    public bool Was(string state) { lock (gate) { return states.Contains(state); } }

    public void Add(string state) { lock (gate) { states.Add(state); } }
}
