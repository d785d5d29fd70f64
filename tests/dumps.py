"""Invented text dumps, and the article of a text as the tests ask for it."""

from saikhao.annotate.article import article
from saikhao.annotate.kit import default
from saikhao.model.article import Article
from saikhao.model.page import Capture, Page
from saikhao.read import read

INQUIRY = """The Northern Fisheries and Harbour Gazette
Climate & Environment
Ferry operator blamed for missing life jackets, inquiry told

By Hanna Oldcastle and Per Wickström
Published: 14 May 2027 09:30 | Updated: 16 May 2027 11:02

The inquiry into the loss of the ferry Corvana heard on Friday that fewer than half of the life jackets on board had \
ever been inspected, according to the Pellard news agency.

"Nobody checked," said Ina Morven, a former deckhand.

Former deckhand Ina Morven leaves the hearing. Photo: Pellard

ADVERTISEMENT

The operator, Sund Lines, told Radio Estmark that it would co-operate fully with investigators and that all equipment \
had been replaced after the accident in January.

Read more: Five islands without a doctor

Hearings resume on Monday in the town hall of Lomvik, where relatives have gathered every day since the sinking.

With inputs from agencies

Comments (12)
Sigrid B: About time.
Most read
Herring quota cut again
"""

SALT = """Báo Đồng Xanh điện tử | Tiếng nói nhà nông
Trang chủ
Nông nghiệp
Lúa mùa mất trắng vì nước mặn, nông dân Sela kêu cứu

Thứ Ba, 12/06/2029, 06:45 (GMT+7)
Chia sẻ

Hơn 4.000 hecta lúa tại đồng bằng Sela đã chết vì nước mặn xâm nhập, theo hãng tin Lục Bình.

Cánh đồng lúa chết ở huyện Tân Sela. Ảnh: Lục Bình

Cánh đồng lúa chết ở huyện Tân Sela.

Báo Nhật Trình dẫn lời ông Trần Vạn, một nông dân, cho biết cả làng ông không còn hạt giống cho vụ sau. Cục Tình báo \
Kinh tế Ostrania nói rằng giá gạo sẽ tăng.

Truyền thông nhà nước Karvelia đưa tin nước này sẽ viện trợ 500 tấn giống lúa cho đồng bằng Sela ngay trong tháng tới.

Hoài An (theo Lục Bình, Nhật Trình)

Tin cùng chuyên mục
Giá phân bón tăng
Ý kiến bạn đọc (3)
"""

SUBMARINES = """สำนักข่าวสายธาร
หน้าแรก
ข่าวต่างประเทศ
ทูตคาร์เวเลียยันไม่มีแผนขายเรือดำน้ำ

นวลจันทร์ ศรีทอง
18 ก.ย. 2572 | 10:45 น.

แชร์

นายโอลิน มาร์ช เอกอัครราชทูตคาร์เวเลียประจำประเทศไทย ปฏิเสธรายงานของสำนักข่าวนอร์ดิวาที่ระบุว่า รัฐบาลของเขากำลังเจรจาขายเรือดำน้ำ 2 ลำ

สถานีโทรทัศน์วีทีวีรายงานเมื่อวันจันทร์โดยอ้างแหล่งข่าวในกองทัพว่า การเจรจามีขึ้นจริง ขณะที่สำนักข่าวกรองแห่งชาติไม่ให้ความเห็น

หนังสือพิมพ์เดอะ ซัมเมอร์ โพสต์ ระบุว่า มูลค่าการซื้อขายอาจสูงถึง 900 ล้านดอลลาร์

เรียบเรียงจาก นอร์ดิวา

#ข่าวต่างประเทศ #คาร์เวเลีย

ข่าวที่น่าสนใจ
ราคาทองวันนี้ลดลง 200 บาท
"""

MINISTRY = """กรมคลองหลวง-ข่าวประชาสัมพันธ์-อธิบดีกรมคลองหลวงเปิดประตูน้ำแห่งใหม่รับหน้าฝน


วันศุกร์ที่ 3 กรกฎาคม 2572
03/07/2572
พิมพ์
อธิบดีกรมคลองหลวงเปิดประตูน้ำแห่งใหม่รับหน้าฝน
อธิบดีกรมคลองหลวงเปิดประตูน้ำแห่งใหม่รับหน้าฝน
อธิบดีกรมคลองหลวงเปิดประตูน้ำแห่งใหม่ ระบายน้ำได้วันละสองแสนลูกบาศก์เมตร พร้อมย้ำให้เกษตรกรเตรียมรับน้ำ
อธิบดีกรมคลองหลวงเปิดประตูน้ำแห่งใหม่ ระบายน้ำได้วันละสองแสนลูกบาศก์เมตร พร้อมย้ำให้เกษตรกรเตรียมรับน้ำตั้งแต่ต้นเดือนหน้าเป็นต้นไป
วันนี้ (3 กรกฎาคม 2572) นายทองดี น้ำใส อธิบดีกรมคลองหลวง เปิดเผยว่า ประตูน้ำแห่งใหม่จะช่วยลดน้ำท่วมในสามอำเภอ
สาระสำคัญ
1. ประตูน้ำกว้าง 12 เมตร
อ่านเพิ่มเติม คลิก https://www.khlongluang.example/news/77
******************** 3 กรกฎาคม 2572

ที่มา : https://www.khlongluang.example/news/78
"""

GLUED = """Cầu Mây - Mạng tin tổng hợp

รถไฟสายใหม่ของอีลูเรียเปิดวิ่งช้าไปสองปี

Báo Rừng ThôngBáo Rừng Thông05/11/2030


ทางการอีลูเรียเลื่อนการเปิดรถไฟสายพาวอน-เซลาออกไปอีกสองปี เพราะอุโมงค์น้ำรั่ว สำนักข่าวอีเอ็นเอรายงาน

“เราไม่มีทางเลือก” รัฐมนตรีคมนาคมกล่าว

อุโมงค์หมายเลข 3 ใกล้เมืองเซลา (ภาพ: อีเอ็นเอ)

อุโมงค์หมายเลข 3 ใกล้เมืองเซลา (ภาพ: อีเอ็นเอ)

โครงการนี้ล่าช้ามาแล้วสามครั้ง และงบประมาณเพิ่มขึ้นเป็นสองเท่าของที่ตั้งไว้แต่แรกเมื่อแปดปีก่อน

ลาน อันห์ (ที่มา: รอยเตอร์)

ที่มา: https://rungthong.example/the-gioi/duong-sat-cham-hai-nam.html

การแสดงความคิดเห็น (0)

No data
ผลิตภัณฑ์
"""

ALL = (INQUIRY, SALT, SUBMARINES, MINISTRY, GLUED)


def page(text: str, uri: str = "page.txt") -> Page:
    """A text as the reader gives it."""
    return read(Capture(uri, text.encode()), default().packs)


def made(text: str, uri: str = "page.txt") -> tuple[Article, str]:
    """The article of a text, and the page's text."""
    p = page(text, uri)
    return article(p, default())[0], p.text


def roles(text: str) -> list[tuple[str, str]]:
    """(role, first words) of every block."""
    art, words = made(text)
    return [(b.role, b.span.of(words)) for b in art.blocks]


def lines(text: str, role: str) -> list[str]:
    """The lines that play one part."""
    return [words for r, words in roles(text) if r == role]


def parties(text: str, uri: str = "page.txt") -> list[tuple[str | None, str]]:
    """The relay chain as (party, kind)."""
    return [(h.party, h.kind) for h in made(text, uri)[0].hops]
