using System.Collections.Concurrent;

namespace BankHub.Cli.Demo;

/// <summary>Every payment of the demo by its id, with the states that the hub's webhooks told of it.</summary>
internal sealed class Scoreboard(IReadOnlyList<Order> orders)
{
    private readonly ConcurrentDictionary<string, Course> courses = new();
    private readonly ConcurrentDictionary<string, List<string>> early = new();
    private int atBank, ended;

    public int Total => orders.Count;

    public int Taken => courses.Count;

    public int AtBank => atBank;

    public int Ended => ended;

    public ICollection<Course> Courses => courses.Values;

    /// <summary>A webhook may overtake the answer that gives the payment its id: what it said is kept.</summary>
    public void Add(string id, Order order)
    {
        var course = new Course(id, order);
        courses[id] = course;
        if (early.TryRemove(id, out var states))
        {
            states.ForEach(state => Tell(course, state));
        }
    }

    public void Tell(string id, string state)
    {
        if (courses.TryGetValue(id, out var course))
        {
            Tell(course, state);
            return;
        }

        early.AddOrUpdate(id, _ => [state], (_, states) => [.. states, state]);
        if (courses.TryGetValue(id, out course) && early.TryRemove(id, out var kept))
        {
            kept.ForEach(one => Tell(course, one));
        }
    }

    private void Tell(Course course, string state)
    {
        var (wasAtBank, wasEnded) = (course.ReachedBank, course.HasEnded);
        course.Add(state);
        Interlocked.Add(ref atBank, Step(wasAtBank, course.ReachedBank));
        Interlocked.Add(ref ended, Step(wasEnded, course.HasEnded));
    }

    private static int Step(bool before, bool after) => (after ? 1 : 0) - (before ? 1 : 0);
}
