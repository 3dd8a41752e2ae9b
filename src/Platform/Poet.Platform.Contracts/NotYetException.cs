namespace Poet.Platform.Contracts;

/// <summary>A fact cannot be taken in for now, and nothing is wrong: a module that has to be asked is switched off. The delivery waits and is not given up.</summary>
/// <param name="why">What it waits for; nothing of people.</param>
public sealed class NotYetException(string why) : Exception(why);
