namespace BankHub.Hub.Collect;

/// <summary>The lease ran out and another node polls there: this one stores, tells and releases nothing more.</summary>
public sealed class TurnLostException() : Exception("Another node has taken over.");
