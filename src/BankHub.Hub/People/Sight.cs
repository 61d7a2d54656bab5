using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>Whether a caller may see a payment; every reading and every action asks this first.</summary>
public static class Sight
{
    public static async Task<bool> OfPaymentAsync(Work work, Caller caller, Guid payment) => await work.FirstAsync(
        "select true from payment where id = $1 and ($2 = '*' or caller = $2)", r => r.GetBoolean(0), payment, caller.Sees);
}
