# Những điều cần sửa trong tệp danh mục đơn vị (CSV); mỗi dòng nêu số dòng trong tệp.

units-csv-unreadable = Dòng { $line }: không đọc được, có dấu ngoặc kép chưa đóng hoặc sai chỗ.
units-csv-empty = Tệp danh mục chưa có đơn vị nào.
units-csv-columns-missing = Dòng { $line }: thiếu cột { $columns }. Dòng đầu phải là code,name,kind,aliases.
units-csv-columns-repeated = Dòng { $line }: cột { $columns } có hai lần.
units-csv-too-many = Tệp danh mục có quá { $most } đơn vị; đề nghị kiểm tra lại.
units-csv-too-many-cells = Dòng { $line }: nhiều hơn { $columns } ô. Tên có dấu phẩy phải đặt trong ngoặc kép.
units-csv-code-missing = Dòng { $line }: thiếu mã đơn vị.
units-csv-code-form = Dòng { $line }: mã “{ $code }” không hợp lệ. Mã gồm 1–16 chữ in hoa không dấu, chữ số hoặc gạch nối.
units-csv-code-taken = Dòng { $line }: mã { $code } đã có ở dòng { $first }.
units-csv-name-missing = Dòng { $line }: thiếu tên đơn vị.
units-csv-name-too-long = Dòng { $line }: tên dài quá { $most } ký tự.
units-csv-name-taken = Dòng { $line }: “{ $name }” đã là tên gọi của { $code } ở dòng { $first }.
units-csv-kind-unknown = Dòng { $line }: chưa rõ loại “{ $kind }”. Các loại: { $kinds }.
