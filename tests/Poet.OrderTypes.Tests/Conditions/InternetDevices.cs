using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Conditions.Kinds;
using static Poet.OrderTypes.Tests.Conditions.KindProbe;

namespace Poet.OrderTypes.Tests.Conditions;

public sealed class InternetDevices
{
    private static readonly IConditionKind Kind = new DeviceInspect();

    private static readonly DeviceInspectTerms Usual = new()
    {
        HandOver = true, KeepHistory = true, NoDeletion = true, Monitoring = MonitoringRule.KeepInstalled, WipingSoftware = SoftwareRule.UseBarred,
        AutomaticDeletion = Ban.Barred, Vpn = Ban.Barred, Cloud = Ban.Barred, Approval = "offender manager",
    };

    private static readonly DeviceFact Phone = new() { Kind = DeviceKind.MobilePhone, Number = "07700900101", Imei = "356938035643809" };
    private static readonly DeviceFact Laptop = new() { Kind = DeviceKind.Computer };

    private static Facts Found(params DeviceFact[] devices) => new() { Devices = devices };

    [Fact]
    public void E7_a_smart_TV_browser_cannot_be_told_for_the_definition_of_device_is_open()
    {
        var answer = Kind.Check(Usual, Found(new DeviceFact { Kind = DeviceKind.SmartTv, Used = true, ReachesInternet = true, HistoryDeleted = true }));

        answer.Outcome.Should().Be(Outcome.CannotTell);
        answer.Missing.Should().Contain(m => m.Contains("capable of accessing the internet"));
    }

    [Fact]
    public void E7_a_smart_TV_is_judged_once_the_term_names_it_or_leaves_it_out()
    {
        var television = new DeviceFact { Kind = DeviceKind.SmartTv, HistoryDeleted = true };

        Kind.Check(Usual with { Including = [DeviceKind.SmartTv] }, Found(television)).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(Usual with { LeavingOut = [DeviceKind.SmartTv] }, Found(television)).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Fact]
    public void E7_an_app_that_deletes_by_default_after_24_hours_is_a_breach_only_if_the_order_names_automatic_deletion()
    {
        var app = Found(Phone with { DeletesAutomatically = true });

        Kind.Check(Usual, app).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(new DeviceInspectTerms { NoDeletion = true }, app).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(new DeviceInspectTerms { KeepHistory = true }, app).Outcome.Should().Be(Outcome.CannotTell, "a duty to keep history does not name automatic deletion");
    }

    [Fact]
    public void E7_a_chat_site_without_chat_text_beside_kept_page_history_cannot_be_told_and_shows_the_phrase_for_a_legal_view()
    {
        var answer = Kind.Check(Usual, Found(Phone with { AppKeepsNoHistory = true, HistoryDeleted = false }));

        answer.Outcome.Should().Be(Outcome.CannotTell);
        answer.Missing.Should().ContainSingle().Which.Should().Contain("history of internet use").And.Contain("legal view");
    }

    [Theory]
    [InlineData(SoftwareRule.PossessionBarred, Outcome.Breach)]
    [InlineData(SoftwareRule.UseBarred, Outcome.NoBreach)]
    public void E7_a_memory_cleaner_installed_but_never_used_is_a_breach_of_a_ban_on_possession_and_none_of_a_ban_on_use(SoftwareRule rule, Outcome expected) =>
        Kind.Check(Usual with { WipingSoftware = rule }, Found(Phone with { WipingSoftwarePresent = true, WipingSoftwareUsed = false })).Outcome.Should().Be(expected);

    [Fact]
    public void E7_a_work_laptop_wiped_by_the_employer_is_no_breach_with_permission_or_exception_and_else_cannot_be_told()
    {
        var wiped = Found(Laptop with { EmployerControlled = true, HistoryDeletedByOther = true, HistoryDeleted = false });
        var permitted = NothingRecorded with { Permissions = [Permission(LedgerWords.InternetUse, "", Noon.AddDays(-10))] };

        Kind.Check(Usual, wiped, permitted).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(Usual with { EmployerDevices = Coverage.NotIncluded }, wiped).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(Usual, wiped).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Fact]
    public void E7_monitoring_software_removed_by_an_update_is_a_breach_of_a_duty_to_keep_it_installed_and_intent_is_shown_apart()
    {
        var answer = Kind.Check(Usual, Found(Phone with { MonitoringRunning = false, MonitoringRemovedBySubject = false }));

        answer.Outcome.Should().Be(Outcome.Breach);
        answer.Notes.Should().ContainSingle().Which.Should().Contain("reasonable excuse").And.Contain("not assessed");
        Kind.Check(Usual with { Monitoring = MonitoringRule.AllowInstallation }, Found(Phone with { MonitoringRunning = false })).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Fact]
    public void refusing_to_hand_over_is_a_breach_and_handing_over_is_none()
    {
        Kind.Check(Usual, Found(Phone with { RefusedInspection = true, ReachesInternet = true })).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(Usual, Found(Laptop with { RefusedInspection = true })).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(Usual, Found(Phone with { RefusedInspection = false })).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Fact]
    public void a_telephone_of_which_it_is_not_known_whether_it_reaches_the_internet_stays_open()
    {
        var answer = Kind.Check(Usual, Found(Phone with { RefusedInspection = true }));

        answer.Outcome.Should().Be(Outcome.CannotTell);
        answer.Missing.Should().Contain("Whether the telephone can reach the internet");
        Kind.Check(Usual, Found(Phone with { RefusedInspection = true, ReachesInternet = false })).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Theory]
    [InlineData(InternetUse.Barred, true, Outcome.Breach)]
    [InlineData(InternetUse.WithApproval, true, Outcome.Breach)]
    [InlineData(InternetUse.WithApproval, false, Outcome.NoBreach)]
    [InlineData(InternetUse.WithApproval, null, Outcome.CannotTell)]
    public void use_of_the_internet_is_judged_by_what_the_term_leaves_open(InternetUse rule, bool? used, Outcome expected) =>
        Kind.Check(new DeviceInspectTerms { InternetUse = rule, Approval = "offender manager" }, Found(Phone with { Used = used, ReachesInternet = true })).Outcome.Should().Be(expected);

    [Fact]
    public void an_anonymiser_under_a_live_permission_is_no_breach()
    {
        var permitted = NothingRecorded with { Permissions = [Permission(LedgerWords.InternetUse, "356938035643809", Noon.AddDays(-10))] };

        Kind.Check(Usual, Found(Phone with { Vpn = true })).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(Usual, Found(Phone with { Vpn = true }), permitted).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(Usual, Found(Phone with { Vpn = true }), Known.Nothing).Outcome.Should().Be(Outcome.CannotTell);
    }

    [Fact]
    public void barred_software_is_compared_by_name_and_other_software_stays_a_question()
    {
        var terms = new DeviceInspectTerms { BarredSoftware = ["Vanishing Notes"] };

        Kind.Check(terms, Found(Phone with { Software = ["vanishing notes"] })).Outcome.Should().Be(Outcome.Breach);
        Kind.Check(terms, Found(Phone with { Software = ["Something else"] })).Outcome.Should().Be(Outcome.CannotTell);
        Kind.Check(terms, Found(Laptop with { Software = [] })).Outcome.Should().Be(Outcome.NoBreach);
    }

    [Fact]
    public void a_device_of_which_nothing_was_said_leaves_the_answer_open() =>
        Kind.Check(Usual, Found(Phone)).Outcome.Should().Be(Outcome.CannotTell);

    [Fact]
    public void no_device_found_is_no_breach_and_no_word_of_devices_is_not_asked_about()
    {
        Kind.Check(Usual, Found()).Outcome.Should().Be(Outcome.NoBreach);
        Kind.Check(Usual, new Facts()).NotAskedAbout.Should().BeTrue();
    }

    [Fact]
    public void E7_the_review_names_an_outright_ban_brand_names_and_missing_cloud_wording()
    {
        var concerns = Kind.Review(new DeviceInspectTerms { InternetUse = InternetUse.Barred, BarredSoftware = ["Vanishing Notes"] }, References.None);

        concerns.Select(c => c.RuleId).Should().Contain(["internet-ban", "brand-names", "no-cloud-wording"]);
        concerns.Single(c => c.RuleId == "internet-ban").Says.Should().Contain("disproportionate");
    }

    [Fact]
    public void abbreviations_and_descriptions_are_no_brand_names() =>
        Kind.Lints(new DeviceInspectTerms { BarredSoftware = ["VPN", "peer to peer file sharing"] }).Should().NotContain("brand-names");

    [Fact]
    public void the_wording_holds_every_term() =>
        Kind.Words(Usual with
        {
            MayBeRemoved = true,
            PrivateBrowsing = Ban.Barred,
            Cloud = Ban.Allowed,
            EncryptionToo = true,
            BarredSoftware = ["file sharing software"],
            MonitoringProduct = "the force's monitoring software",
            InternetUse = InternetUse.WithApproval,
            Including = [DeviceKind.SmartTv, DeviceKind.GamesConsole],
            LeavingOut = [DeviceKind.Watch],
            EmployerDevices = Coverage.NotIncluded,
        }).Should().Be(
            "As to every device capable of accessing the internet that the subject has or uses, including any smart television or games console, but not any watch, save one that an employer controls: "
            + "not to use it to access the internet without prior approval; to let it keep and display its history of internet use; not to delete any of that history; "
            + "to hand it over for inspection when a police officer or member of police staff asks; to let it be taken away for examination; not to use anything that deletes content or messages by itself; "
            + "not to use private browsing; not to use a virtual private network or anonymiser; use is allowed of cloud or remote storage; "
            + "not to use software able to delete, wipe or hide or encrypt data; not to have or use file sharing software; to keep installed and running the force's monitoring software; "
            + "save with the prior approval of the offender manager.");

    [Fact]
    public void the_wordings_of_old_registers_are_read()
    {
        Kind.ReadAs<DeviceInspectTerms>("Not to use any device capable of accessing the internet unless it retains and displays history and is made available on request")
            .Should().BeEquivalentTo(new DeviceInspectTerms { KeepHistory = true, HandOver = true });
        Kind.ReadAs<DeviceInspectTerms>("Not to use software designed to wipe or encrypt data")
            .Should().BeEquivalentTo(new DeviceInspectTerms { WipingSoftware = SoftwareRule.UseBarred, EncryptionToo = true });
        Kind.ReadAs<DeviceInspectTerms>("Must surrender any internet enabled device on request")
            .Should().BeEquivalentTo(new DeviceInspectTerms { HandOver = true });
    }

    [Fact]
    public void the_wordings_of_licences_are_read()
    {
        Kind.ReadAs<DeviceInspectTerms>("Not to delete the usage history on any internet enabled device used and to allow such items to be inspected as requested. "
            + "Such inspection may include removal of the device for inspection and the installation of monitoring software.")
            .Should().BeEquivalentTo(new DeviceInspectTerms { NoDeletion = true, HandOver = true, MayBeRemoved = true, Monitoring = MonitoringRule.AllowInstallation });
        Kind.ReadAs<DeviceInspectTerms>("Not to use or access any computer or device which is internet enabled without the prior approval of your supervising officer")
            .Should().BeEquivalentTo(new DeviceInspectTerms { InternetUse = InternetUse.WithApproval, Approval = "supervising officer" });
        Kind.ReadAs<DeviceInspectTerms>("Not to use the internet").Should().BeEquivalentTo(new DeviceInspectTerms { InternetUse = InternetUse.Barred });
        Kind.ReadAs<DeviceInspectTerms>("Not to use or install virtual private networks or cloud storage").Should().BeEquivalentTo(new DeviceInspectTerms { Vpn = Ban.Barred, Cloud = Ban.Barred });
    }

    [Theory]
    [InlineData("Not to use any device capable of accessing the internet unless it retains and displays history and is made available on request")]
    [InlineData("Not to use software designed to wipe or encrypt data")]
    [InlineData("Must surrender any internet enabled device on request")]
    public void nothing_of_the_usual_wordings_is_left_over(string words)
    {
        Kind.Read(words)!.NotCovered.Should().BeEmpty();
        Kind.Read(words)!.Confidence.Should().BeGreaterThan(0.9);
    }

    [Fact]
    public void the_kinds_own_wording_is_read_back_as_the_same_terms()
    {
        var terms = Usual with { MayBeRemoved = true, PrivateBrowsing = Ban.Barred, EncryptionToo = true };

        Kind.ReadAs<DeviceInspectTerms>(Kind.Words(terms)).Should().BeEquivalentTo(terms);
        Kind.Read(Kind.Words(terms))!.NotCovered.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Not to conduct any internet search relating to Ms A")]
    [InlineData("Not to possess more than one mobile phone")]
    [InlineData("Not to contact the complainant directly or indirectly by any means whatsoever including social media")]
    public void other_words_are_left_alone(string words) => Kind.Read(words).Should().BeNull();
}
